/**
 * Measures a running Atrium beside the bare SQL that its answers need, and writes down how near the goals it is. Each thing
 * measured is a {@link atrium.bench.Measure}; whatever is added to {@link atrium.bench.Bench} stands in the report.
 */
package atrium.bench;
