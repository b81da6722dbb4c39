// How long the fastest plain scan of a window takes: the limit of every way that reads all rows.
// Usage: scan ROWS; prints the median in ms, and how many rows were
// in all windows together.
#define _POSIX_C_SOURCE 199309L
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum { ROUNDS = 31 };

static double now(void) {
	struct timespec time;
	clock_gettime(CLOCK_MONOTONIC, &time);
	return time.tv_sec * 1e3 + time.tv_nsec / 1e6;
}

static int compare(const void *a, const void *b) {
	const double x = *(const double *)a, y = *(const double *)b;
	return (x > y) - (x < y);
}

static int64_t scan(const int32_t *start, const int32_t *end, int64_t rows, int32_t from, int32_t to) {
	int32_t count = 0;
	for (int64_t row = 0; row < rows; row++) count += (start[row] <= to) & (end[row] >= from);
	return count;
}

int main(int argc, char **argv) {
	const int64_t rows = argc > 1 ? atoll(argv[1]) : 1000000;
	int32_t *start = malloc(rows * sizeof *start), *end = malloc(rows * sizeof *end);
	if (!start || !end) return 1;
	for (int64_t row = 0; row < rows; row++) {
		start[row] = (int32_t)((double)row / rows * 5000000);
		end[row] = start[row] + (int32_t)(row % 5000);
	}
	double times[ROUNDS];
	volatile int64_t sum = 0;
	for (int round = 0; round < ROUNDS; round++) {
		const int32_t from = round * 150000;
		const double begin = now();
		sum += scan(start, end, rows, from, from + 43200);
		times[round] = now() - begin;
	}
	qsort(times, ROUNDS, sizeof *times, compare);
	printf("%f %lld\n", times[ROUNDS / 2], (long long)sum);
	return sum == 0;
}
