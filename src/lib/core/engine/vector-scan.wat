;; Keeps of a block of rows those that are asked for, sixteen at a time. Each function reads its values
;; at 2048, writes the numbers of the rows it keeps, of 32 bits each, from 20480 on and gives how many
;; there are. There is at least one row. It may read and write a few more than it was given: nothing
;; else stands there.
;; `npm run vector-scan` writes this down as vector-scan-code.ts.
(module
	(memory (export "memory") 1)

	;; For each choice among four rows: which bytes of their four numbers stand where when those not
	;; chosen are left out. 16 bytes a choice.
	(data (i32.const 0)
		"\80\80\80\80\80\80\80\80\80\80\80\80\80\80\80\80"
		"\00\01\02\03\80\80\80\80\80\80\80\80\80\80\80\80"
		"\04\05\06\07\80\80\80\80\80\80\80\80\80\80\80\80"
		"\00\01\02\03\04\05\06\07\80\80\80\80\80\80\80\80"
		"\08\09\0a\0b\80\80\80\80\80\80\80\80\80\80\80\80"
		"\00\01\02\03\08\09\0a\0b\80\80\80\80\80\80\80\80"
		"\04\05\06\07\08\09\0a\0b\80\80\80\80\80\80\80\80"
		"\00\01\02\03\04\05\06\07\08\09\0a\0b\80\80\80\80"
		"\0c\0d\0e\0f\80\80\80\80\80\80\80\80\80\80\80\80"
		"\00\01\02\03\0c\0d\0e\0f\80\80\80\80\80\80\80\80"
		"\04\05\06\07\0c\0d\0e\0f\80\80\80\80\80\80\80\80"
		"\00\01\02\03\04\05\06\07\0c\0d\0e\0f\80\80\80\80"
		"\08\09\0a\0b\0c\0d\0e\0f\80\80\80\80\80\80\80\80"
		"\00\01\02\03\08\09\0a\0b\0c\0d\0e\0f\80\80\80\80"
		"\04\05\06\07\08\09\0a\0b\0c\0d\0e\0f\80\80\80\80"
		"\00\01\02\03\04\05\06\07\08\09\0a\0b\0c\0d\0e\0f")

	;; Writes the numbers of those of some rows whose bits, sixteen rows each, stand from 1280 on; gives
	;; how many they are. Of four rows all are written, those chosen first: the next overwrite the rest.
	(func $writeRows (param $rows i32) (param $row i32) (result i32)
		(local $at i32) (local $out i32) (local $bits i32) (local $four i32) (local $numbers v128)
		(local.set $at (i32.const 1280))
		(local.set $out (i32.const 20480))
		(local.set $numbers
			(i32x4.add (i32x4.splat (local.get $row)) (v128.const i32x4 0 1 2 3)))
		(block $done (loop $next
			(br_if $done (i32.le_s (local.get $rows) (i32.const 0)))
			(local.set $bits (i32.load16_u (local.get $at)))
			;; Behind the last row there may be anything.
			(if (i32.lt_s (local.get $rows) (i32.const 16)) (then
				(local.set $bits (i32.and (local.get $bits)
					(i32.sub (i32.shl (i32.const 1) (local.get $rows)) (i32.const 1))))))
			(if (local.get $bits) (then
				(local.set $four (i32.and (local.get $bits) (i32.const 15)))
				(v128.store (local.get $out) (i8x16.swizzle
					(local.get $numbers)
					(v128.load (i32.shl (local.get $four) (i32.const 4)))))
				(local.set $out
					(i32.add (local.get $out) (i32.shl (i32.popcnt (local.get $four)) (i32.const 2))))
				(local.set $four (i32.and (i32.shr_u (local.get $bits) (i32.const 4)) (i32.const 15)))
				(v128.store (local.get $out) (i8x16.swizzle
					(i32x4.add (local.get $numbers) (v128.const i32x4 4 4 4 4))
					(v128.load (i32.shl (local.get $four) (i32.const 4)))))
				(local.set $out
					(i32.add (local.get $out) (i32.shl (i32.popcnt (local.get $four)) (i32.const 2))))
				(local.set $four (i32.and (i32.shr_u (local.get $bits) (i32.const 8)) (i32.const 15)))
				(v128.store (local.get $out) (i8x16.swizzle
					(i32x4.add (local.get $numbers) (v128.const i32x4 8 8 8 8))
					(v128.load (i32.shl (local.get $four) (i32.const 4)))))
				(local.set $out
					(i32.add (local.get $out) (i32.shl (i32.popcnt (local.get $four)) (i32.const 2))))
				(local.set $four (i32.and (i32.shr_u (local.get $bits) (i32.const 12)) (i32.const 15)))
				(v128.store (local.get $out) (i8x16.swizzle
					(i32x4.add (local.get $numbers) (v128.const i32x4 12 12 12 12))
					(v128.load (i32.shl (local.get $four) (i32.const 4)))))
				(local.set $out
					(i32.add (local.get $out) (i32.shl (i32.popcnt (local.get $four)) (i32.const 2))))
			))
			(local.set $numbers (i32x4.add (local.get $numbers) (v128.const i32x4 16 16 16 16)))
			(local.set $at (i32.add (local.get $at) (i32.const 2)))
			(local.set $rows (i32.sub (local.get $rows) (i32.const 16)))
			(br $next)))
		(i32.shr_u (i32.sub (local.get $out) (i32.const 20480)) (i32.const 2)))

	;; Rows whose value, a signed number of 32 bits, is neither less than `least` nor more than `most`.
	(func (export "keepBetween")
		(param $rows i32) (param $row i32) (param $least i32) (param $most i32) (result i32)
		(local $at i32) (local $bits i32) (local $last i32) (local $low v128) (local $high v128)
		(local.set $at (i32.const 2048))
		(local.set $bits (i32.const 1280))
		(local.set $last (i32.add (i32.const 2048) (i32.shl (local.get $rows) (i32.const 2))))
		(local.set $low (i32x4.splat (local.get $least)))
		(local.set $high (i32x4.splat (local.get $most)))
		(loop $next
			;; A bit for each of sixteen rows, from four vectors of lanes that are 0 or -1.
			(i32.store16 (local.get $bits) (i8x16.bitmask (i8x16.narrow_i16x8_s
				(i16x8.narrow_i32x4_s
					(v128.and
						(i32x4.ge_s (v128.load (local.get $at)) (local.get $low))
						(i32x4.le_s (v128.load (local.get $at)) (local.get $high)))
					(v128.and
						(i32x4.ge_s (v128.load offset=16 (local.get $at)) (local.get $low))
						(i32x4.le_s (v128.load offset=16 (local.get $at)) (local.get $high))))
				(i16x8.narrow_i32x4_s
					(v128.and
						(i32x4.ge_s (v128.load offset=32 (local.get $at)) (local.get $low))
						(i32x4.le_s (v128.load offset=32 (local.get $at)) (local.get $high)))
					(v128.and
						(i32x4.ge_s (v128.load offset=48 (local.get $at)) (local.get $low))
						(i32x4.le_s (v128.load offset=48 (local.get $at)) (local.get $high)))))))
			(local.set $bits (i32.add (local.get $bits) (i32.const 2)))
			(br_if $next (i32.lt_u
				(local.tee $at (i32.add (local.get $at) (i32.const 64)))
				(local.get $last))))
		(call $writeRows (local.get $rows) (local.get $row)))

	;; Rows whose code, of 32 bits, is one of those that stand from 1024 on; there is at least one.
	(func (export "keepCodes")
		(param $rows i32) (param $row i32) (param $codes i32) (result i32)
		(local $at i32) (local $bits i32) (local $last i32) (local $code i32) (local $wanted v128)
		(local $a v128) (local $b v128) (local $c v128) (local $d v128)
		(local.set $at (i32.const 2048))
		(local.set $bits (i32.const 1280))
		(local.set $last (i32.add (i32.const 2048) (i32.shl (local.get $rows) (i32.const 2))))
		(local.set $codes (i32.add (i32.const 1024) (i32.shl (local.get $codes) (i32.const 2))))
		(loop $next
			(local.set $code (i32.const 1024))
			(local.set $a (v128.const i32x4 0 0 0 0))
			(local.set $b (local.get $a))
			(local.set $c (local.get $a))
			(local.set $d (local.get $a))
			(loop $nextCode
				(local.set $wanted (v128.load32_splat (local.get $code)))
				(local.set $a (v128.or (local.get $a)
					(i32x4.eq (v128.load (local.get $at)) (local.get $wanted))))
				(local.set $b (v128.or (local.get $b)
					(i32x4.eq (v128.load offset=16 (local.get $at)) (local.get $wanted))))
				(local.set $c (v128.or (local.get $c)
					(i32x4.eq (v128.load offset=32 (local.get $at)) (local.get $wanted))))
				(local.set $d (v128.or (local.get $d)
					(i32x4.eq (v128.load offset=48 (local.get $at)) (local.get $wanted))))
				(br_if $nextCode (i32.lt_u
					(local.tee $code (i32.add (local.get $code) (i32.const 4)))
					(local.get $codes))))
			(i32.store16 (local.get $bits) (i8x16.bitmask (i8x16.narrow_i16x8_s
				(i16x8.narrow_i32x4_s (local.get $a) (local.get $b))
				(i16x8.narrow_i32x4_s (local.get $c) (local.get $d)))))
			(local.set $bits (i32.add (local.get $bits) (i32.const 2)))
			(br_if $next (i32.lt_u
				(local.tee $at (i32.add (local.get $at) (i32.const 64)))
				(local.get $last))))
		(call $writeRows (local.get $rows) (local.get $row)))

	;; Rows whose code, of 8 bits, has 128 at its place from 512 on, where else there is 0. No code is
	;; `codes`, of which there are at least one, or greater.
	(func (export "keepMarked")
		(param $rows i32) (param $row i32) (param $codes i32) (result i32)
		(local $at i32) (local $bits i32) (local $last i32) (local $marks i32)
		(local $own v128) (local $kept v128)
		(local.set $at (i32.const 2048))
		(local.set $bits (i32.const 1280))
		(local.set $last (i32.add (i32.const 2048) (local.get $rows)))
		(local.set $codes (i32.add (i32.const 512) (local.get $codes)))
		(loop $next
			(local.set $marks (i32.const 512))
			(local.set $own (v128.load (local.get $at)))
			(local.set $kept (v128.const i32x4 0 0 0 0))
			;; Sixteen marks at a time: a code that is none of these finds 0.
			(loop $nextMarks
				(local.set $kept (v128.or (local.get $kept)
					(i8x16.swizzle (v128.load (local.get $marks)) (local.get $own))))
				(local.set $own (i8x16.sub (local.get $own) (i8x16.splat (i32.const 16))))
				(br_if $nextMarks (i32.lt_u
					(local.tee $marks (i32.add (local.get $marks) (i32.const 16)))
					(local.get $codes))))
			(i32.store16 (local.get $bits) (i8x16.bitmask (local.get $kept)))
			(local.set $bits (i32.add (local.get $bits) (i32.const 2)))
			(br_if $next (i32.lt_u
				(local.tee $at (i32.add (local.get $at) (i32.const 16)))
				(local.get $last))))
		(call $writeRows (local.get $rows) (local.get $row)))
)
