package org.handslag.benchmark.reports;

import com.sun.management.OperatingSystemMXBean;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.handslag.platform.access.Role;
import org.handslag.platform.tenant.Tenant;
import org.handslag.reporting.ReportingApplication;
import org.handslag.reporting.boardreport.application.ReportJson;
import org.handslag.reporting.facts.application.ProgrammeFacts;
import org.handslag.reporting.figures.Figures;
import org.handslag.reporting.figures.Pooling;
import org.handslag.reporting.figures.Snapshot;
import org.handslag.testkit.Answer;
import org.handslag.testkit.Caller;
import org.handslag.testkit.RunningService;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * {@code ./handslag bench reports [--rounds N] [--pairs N] [--json]}: how long the reporting
 * service takes over HTTP to compose a report of 300 pairs and three years, to open a figure of it,
 * and to pool many programmes. Beside each stands what no answer can be faster than: reading the
 * same mirrors, and computing from what was read.
 */
public final class ReportsBench {
    private static final int PAIRS = 300;
    private static final int MONTHS = 36;
    private static final int PAIRS_OF_A_PROGRAMME = 250;
    private static final LocalDate DAY = LocalDate.of(2018, 11, 30);

    private ReportsBench() {}

    /**
     * Something that is done over and over.
     *
     * @param millis its times, sorted
     * @param cpuMillis processor time of the whole process, database included, each on average:
     *     what remains comparable on a machine that others use as well
     */
    private record Row(String what, int pairs, double[] millis, double cpuMillis) {
        double at(int quarter) {
            return millis[(millis.length - 1) * quarter / 4];
        }
    }

    /** Measures and prints. */
    public static void main(String[] arguments) {
        boolean json = false;
        int rounds = 7;
        int pooled = 100_000;
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--json" -> json = true;
                case "--rounds" -> rounds = Integer.parseInt(arguments[++i]);
                case "--pairs" -> pooled = Integer.parseInt(arguments[++i]);
                default -> {
                    System.err.println("No such option: " + arguments[i]);
                    System.exit(2);
                }
            }
        }
        // The results alone go to standard output, not what the service logs.
        PrintStream out = System.out;
        System.setOut(System.err);
        try (RunningService service =
                RunningService.start(ReportingApplication.class, ReportingApplication.NAME)) {
            var rows = new ArrayList<Row>();
            rows.addAll(one(service, rounds));
            rows.addAll(many(service, pooled, rounds));
            print(rows, json, out);
        }
        System.exit(0);
    }

    private static List<Row> one(RunningService service, int rounds) {
        String tenant = RunningService.newTenant();
        System.err.printf("writing %d pairs of %d months ...%n", PAIRS, MONTHS);
        pairs(service, tenant).add(0, PAIRS, MONTHS);
        var facts = service.context().getBean(ProgrammeFacts.class);
        String programme = MirroredPairs.programme(0);
        Snapshot read = facts.snapshot(new Tenant(tenant), programme).orElseThrow();
        var due = read.plan().report("final").orElseThrow();
        Caller leader = service.as(tenant, Role.PROCESS_LEADER);
        String asked = programme + "?report=final&asOf=" + DAY;
        return List.of(
                time("report", PAIRS, rounds, () -> get(leader, "/api/report-previews/" + asked)),
                time(
                        "report: reading",
                        PAIRS,
                        rounds,
                        () -> facts.snapshot(new Tenant(tenant), programme)),
                time("report: computing", PAIRS, rounds, () -> Figures.of(read, due, DAY)),
                time(
                        "figure",
                        PAIRS,
                        rounds,
                        () ->
                                get(
                                        leader,
                                        "/api/figure-facts/"
                                                + asked
                                                + "&figure=/meetings/0/held&limit=200")));
    }

    private static List<Row> many(RunningService service, int pairs, int rounds) {
        String tenant = RunningService.newTenant();
        int programmes = Math.max(1, pairs / PAIRS_OF_A_PROGRAMME);
        System.err.printf("writing %d pairs in %d programmes ...%n", pairs, programmes);
        MirroredPairs writing = pairs(service, tenant);
        for (int i = 0; i < programmes; i++) {
            writing.add(i, PAIRS_OF_A_PROGRAMME, 0);
        }
        var facts = service.context().getBean(ProgrammeFacts.class);
        var ids =
                IntStream.range(0, programmes)
                        .mapToObj(MirroredPairs::programme)
                        .collect(Collectors.toSet());
        List<Snapshot> read = facts.courses(new Tenant(tenant), ids);
        return List.of(
                time(
                        "pool",
                        pairs,
                        rounds,
                        () ->
                                ReportJson.text(
                                        Pooling.of(
                                                facts.courses(new Tenant(tenant), ids),
                                                Pooling.By.AGE_BAND,
                                                DAY))),
                time("pool: reading", pairs, rounds, () -> facts.courses(new Tenant(tenant), ids)),
                time(
                        "pool: computing",
                        pairs,
                        rounds,
                        () -> Pooling.of(read, Pooling.By.AGE_BAND, DAY)));
    }

    private static long cpu() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    private static MirroredPairs pairs(RunningService service, String tenant) {
        return new MirroredPairs(service.context().getBean(MongoOperations.class), tenant);
    }

    private static void get(Caller caller, String path) {
        Answer answer = caller.get(path);
        if (answer.status() != 200) {
            throw new IllegalStateException(answer.toString());
        }
    }

    private static Row time(String what, int pairs, int rounds, Runnable work) {
        System.err.printf("measuring %s ...%n", what);
        // The first ones warm up: they run before the compiler has seen them.
        for (int i = 0; i < 2; i++) {
            work.run();
        }
        double[] millis = new double[rounds];
        long cpu = cpu();
        for (int i = 0; i < rounds; i++) {
            long start = System.nanoTime();
            work.run();
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(millis);
        return new Row(what, pairs, millis, (cpu() - cpu) / 1e6 / rounds);
    }

    private static void print(List<Row> rows, boolean json, PrintStream out) {
        String form =
                json
                        ? "{\"what\":\"%s\",\"pairs\":%d,\"medianMillis\":%.1f,"
                                + "\"quartiles\":[%.1f,%.1f],\"cpuMillis\":%.1f}%n"
                        : "%-18s %7d pairs %10.1f ms (%.1f to %.1f), %.1f ms of CPU%n";
        for (Row row : rows) {
            out.printf(
                    Locale.ROOT,
                    form,
                    row.what(),
                    row.pairs(),
                    row.at(2),
                    row.at(1),
                    row.at(3),
                    row.cpuMillis());
        }
    }
}
