;; The plainest scan of a window that WebAssembly can do: sixteen rows at a time, four in a vector.
;; Whoever fills the memory fills up the rows to a multiple of sixteen with such as are in no window.
(module
	(memory (export "memory") 1)

	;; How many rows start at `to` or before and end at `from` or after. Addresses are in bytes.
	(func (export "count")
		(param $starts i32) (param $ends i32) (param $rows i32) (param $from i32) (param $to i32)
		(result i32)
		(local $last i32) (local $firsts v128) (local $lasts v128)
		(local $a v128) (local $b v128) (local $c v128) (local $d v128)
		(local.set $last (i32.add (local.get $starts) (i32.shl (local.get $rows) (i32.const 2))))
		(local.set $firsts (i32x4.splat (local.get $from)))
		(local.set $lasts (i32x4.splat (local.get $to)))
		(block $done
			(br_if $done (i32.eqz (local.get $rows)))
			(loop $next
				;; A lane of a row outside is -1: to ask whether it is outside takes one step less.
				(local.set $a (i32x4.add (local.get $a) (v128.or
					(i32x4.gt_s (v128.load (local.get $starts)) (local.get $lasts))
					(i32x4.gt_s (local.get $firsts) (v128.load (local.get $ends))))))
				(local.set $b (i32x4.add (local.get $b) (v128.or
					(i32x4.gt_s (v128.load offset=16 (local.get $starts)) (local.get $lasts))
					(i32x4.gt_s (local.get $firsts) (v128.load offset=16 (local.get $ends))))))
				(local.set $c (i32x4.add (local.get $c) (v128.or
					(i32x4.gt_s (v128.load offset=32 (local.get $starts)) (local.get $lasts))
					(i32x4.gt_s (local.get $firsts) (v128.load offset=32 (local.get $ends))))))
				(local.set $d (i32x4.add (local.get $d) (v128.or
					(i32x4.gt_s (v128.load offset=48 (local.get $starts)) (local.get $lasts))
					(i32x4.gt_s (local.get $firsts) (v128.load offset=48 (local.get $ends))))))
				(local.set $ends (i32.add (local.get $ends) (i32.const 64)))
				(br_if $next (i32.lt_u
					(local.tee $starts (i32.add (local.get $starts) (i32.const 64)))
					(local.get $last)))))
		(local.set $a (i32x4.add
			(i32x4.add (local.get $a) (local.get $b))
			(i32x4.add (local.get $c) (local.get $d))))
		(i32.add (local.get $rows) (i32.add
			(i32.add (i32x4.extract_lane 0 (local.get $a)) (i32x4.extract_lane 1 (local.get $a)))
			(i32.add (i32x4.extract_lane 2 (local.get $a)) (i32x4.extract_lane 3 (local.get $a))))))

	;; The same by place: adds one to the number, of 32 bits, of the place of every such row.
	(func (export "countByPlace")
		(param $starts i32) (param $ends i32) (param $places i32) (param $counts i32)
		(param $rows i32) (param $from i32) (param $to i32)
		(local $last i32) (local $firsts v128) (local $lasts v128) (local $inside i32) (local $at i32)
		(local.set $last (i32.add (local.get $starts) (i32.shl (local.get $rows) (i32.const 2))))
		(local.set $firsts (i32x4.splat (local.get $from)))
		(local.set $lasts (i32x4.splat (local.get $to)))
		(block $done
			(loop $next
				(br_if $done (i32.ge_u (local.get $starts) (local.get $last)))
				;; A bit for each of the sixteen rows, first for those outside.
				(local.set $inside (i32.xor (i32.const 0xffff) (i8x16.bitmask (i8x16.narrow_i16x8_s
					(i16x8.narrow_i32x4_s
						(v128.or
							(i32x4.gt_s (v128.load (local.get $starts)) (local.get $lasts))
							(i32x4.gt_s (local.get $firsts) (v128.load (local.get $ends))))
						(v128.or
							(i32x4.gt_s (v128.load offset=16 (local.get $starts)) (local.get $lasts))
							(i32x4.gt_s (local.get $firsts) (v128.load offset=16 (local.get $ends)))))
					(i16x8.narrow_i32x4_s
						(v128.or
							(i32x4.gt_s (v128.load offset=32 (local.get $starts)) (local.get $lasts))
							(i32x4.gt_s (local.get $firsts) (v128.load offset=32 (local.get $ends))))
						(v128.or
							(i32x4.gt_s (v128.load offset=48 (local.get $starts)) (local.get $lasts))
							(i32x4.gt_s (local.get $firsts) (v128.load offset=48 (local.get $ends)))))))))
				(block $none
					(loop $bit
						(br_if $none (i32.eqz (local.get $inside)))
						(local.set $at (i32.add (local.get $counts) (i32.shl
							(i32.load (i32.add (local.get $places)
								(i32.shl (i32.ctz (local.get $inside)) (i32.const 2))))
							(i32.const 2))))
						(i32.store (local.get $at) (i32.add (i32.load (local.get $at)) (i32.const 1)))
						(local.set $inside (i32.and (local.get $inside)
							(i32.sub (local.get $inside) (i32.const 1))))
						(br $bit)))
				(local.set $starts (i32.add (local.get $starts) (i32.const 64)))
				(local.set $ends (i32.add (local.get $ends) (i32.const 64)))
				(local.set $places (i32.add (local.get $places) (i32.const 64)))
				(br $next))))
)
