package org.handslag.matching.engine.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.handslag.matching.engine.Assignment;
import org.handslag.matching.engine.Market;
import org.handslag.matching.engine.Problem;
import org.handslag.matching.engine.Stable;
import org.handslag.matching.engine.Terms;
import org.handslag.matching.engine.Terms.Floor;
import org.handslag.matching.engine.assign.Assigning;
import org.handslag.matching.engine.assign.Outcome.Assigned;
import org.handslag.matching.engine.assign.Outcome.FloorsUnmet;
import org.handslag.matching.engine.assign.Outcome.Refused;
import org.handslag.matching.engine.assign.Outcome.Shortage;
import org.handslag.matching.engine.check.AssignmentCheck;
import org.handslag.matching.engine.check.StabilityCheck;
import org.handslag.matching.engine.explain.Contest;
import org.handslag.matching.engine.explain.SolvedRound;
import org.handslag.matching.engine.stable.Matching;
import org.handslag.matching.engine.stable.Proposer;
import org.handslag.matching.engine.text.InstanceReader.Instance;
import org.jspecify.annotations.Nullable;

/**
 * {@code ./handslag match FILE}: solves an instance, checks the answer's certificate, prints the
 * figures. Exit codes: 0 solved and certified, 1 not certified or a floor not met, 2 bad input.
 */
public final class Match {
    private Match() {}

    /** What was asked for. */
    private record Order(
            Path file,
            String mode,
            List<String> floors,
            int threads,
            boolean json,
            @Nullable Path out,
            long seed) {}

    /** What came out. */
    private record Answer(
            int[] mentorOf, int matched, long score, boolean certified, List<String> unmet) {}

    /** A wrong argument. */
    private static final class BadArgument extends Exception {
        private static final long serialVersionUID = 1;

        BadArgument(String message) {
            super(message);
        }
    }

    /**
     * Solves the file named first.
     *
     * @return the exit code
     */
    public static int run(String[] arguments, PrintStream out, PrintStream err) {
        try {
            Order order = order(arguments);
            long begin = System.nanoTime();
            Instance instance;
            try (BufferedReader text = Files.newBufferedReader(order.file())) {
                instance = InstanceReader.read(text);
            }
            long read = System.nanoTime();
            Answer answer = solve(order, instance);
            long solved = System.nanoTime();
            Path to = order.out();
            if (to != null) {
                write(to, instance, answer);
            }
            print(order, instance, answer, (read - begin) / 1e6, (solved - read) / 1e6, out);
            answer.unmet().forEach(err::println);
            return answer.certified() && answer.unmet().isEmpty() ? 0 : 1;
        } catch (NoSuchFileException e) {
            err.println("No such file: " + e.getFile());
        } catch (IOException | BadArgument e) {
            err.println(e.getMessage());
        }
        return 2;
    }

    private static Order order(String[] arguments) throws BadArgument {
        Path file = null;
        Path out = null;
        String mode = "assignment";
        List<String> floors = new ArrayList<>();
        int threads = Runtime.getRuntime().availableProcessors();
        boolean json = false;
        long seed = 1;
        for (int i = 0; i < arguments.length; i++) {
            String each = arguments[i];
            switch (each) {
                case "--mode" -> mode = value(arguments, ++i, each);
                case "--floor" -> floors.add(value(arguments, ++i, each));
                case "--threads" -> threads = (int) whole(value(arguments, ++i, each), each);
                case "--seed" -> seed = whole(value(arguments, ++i, each), each);
                case "--out" -> out = Path.of(value(arguments, ++i, each));
                case "--json" -> json = true;
                default -> {
                    if (each.startsWith("--") || file != null) {
                        throw new BadArgument("No such option: " + each);
                    }
                    file = Path.of(each);
                }
            }
        }
        if (file == null) {
            throw new BadArgument("match needs a file");
        }
        if (threads < 1) {
            throw new BadArgument("--threads is below 1");
        }
        if (!List.of("assignment", "stable-participants", "stable-mentors").contains(mode)) {
            throw new BadArgument("No such mode: " + mode);
        }
        if (!mode.equals("assignment") && !floors.isEmpty()) {
            throw new BadArgument("A stable matching knows no floors");
        }
        return new Order(file, mode, floors, threads, json, out, seed);
    }

    private static String value(String[] arguments, int at, String option) throws BadArgument {
        if (at >= arguments.length) {
            throw new BadArgument(option + " needs a value");
        }
        return arguments[at];
    }

    private static long whole(String value, String option) throws BadArgument {
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException e) {
            throw new BadArgument(option + " is no whole number: " + value);
        }
    }

    /** A rate is a share of 1 such as 0.8, or with a sign a percentage such as 80%. */
    private static Floor floor(String text, Instance instance) throws BadArgument {
        int at = text.lastIndexOf('=');
        if (at < 1) {
            throw new BadArgument("--floor is GROUP=RATE: " + text);
        }
        int group = instance.groups().find(text.substring(0, at));
        if (group < 0) {
            throw new BadArgument("No such group: " + text.substring(0, at));
        }
        String rate = text.substring(at + 1);
        boolean percent = rate.endsWith("%");
        try {
            BigDecimal share =
                    new BigDecimal(percent ? rate.substring(0, rate.length() - 1) : rate)
                            .movePointRight(percent ? 4 : 6)
                            .setScale(0, RoundingMode.HALF_UP);
            if (share.signum() < 0 || share.compareTo(BigDecimal.valueOf(1_000_000)) > 0) {
                throw new BadArgument("A rate is 0 to 1, or 0% to 100%: " + text);
            }
            return new Floor(group, share.intValueExact());
        } catch (NumberFormatException e) {
            throw new BadArgument("--floor is GROUP=RATE: " + text);
        }
    }

    private static Answer solve(Order order, Instance instance) throws BadArgument {
        Terms terms = Terms.of(order.seed());
        if (!order.mode().equals("assignment")) {
            Proposer proposer =
                    order.mode().equals("stable-mentors")
                            ? Proposer.MENTORS
                            : Proposer.PARTICIPANTS;
            Stable found = Matching.match(instance.rankings(), terms, proposer);
            boolean stable = StabilityCheck.flaw(instance.rankings(), terms, found).isEmpty();
            return new Answer(found.mentorOf(), found.matched(), found.score(), stable, List.of());
        }
        List<Floor> floors = new ArrayList<>();
        for (String each : order.floors()) {
            floors.add(floor(each, instance));
        }
        Market market = instance.market();
        Terms floored = terms.flooring(floors);
        return switch (Assigning.assign(market, floored, order.threads())) {
            case Assigned(Assignment found) ->
                    answer(
                            found,
                            AssignmentCheck.flaw(market, floored, found).isEmpty(),
                            List.of());
            case FloorsUnmet(List<Shortage> shortages, Assignment nearest) ->
                    answer(
                            nearest,
                            false,
                            shortages.stream()
                                    .map(
                                            each ->
                                                    words(each, instance)
                                                            + words(
                                                                    new SolvedRound(
                                                                                    market, floored,
                                                                                    nearest, 1)
                                                                            .contest(each.group()),
                                                                    instance))
                                    .toList());
            case Refused(List<Problem> problems) ->
                    throw new BadArgument(problems.getFirst().toString());
        };
    }

    private static Answer answer(Assignment found, boolean certified, List<String> unmet) {
        return new Answer(found.mentors(), found.matched(), found.score(), certified, unmet);
    }

    private static String words(Shortage shortage, Instance instance) {
        return "The floor of group "
                + instance.groups().name(shortage.group())
                + " cannot be met: it asks for "
                + shortage.asked()
                + " of "
                + shortage.size()
                + ", and "
                + shortage.missing()
                + " of these cannot be matched; "
                + shortage.withoutEdge()
                + " of the group have no possible mentor, the others compete for too few places";
    }

    private static String words(Contest contest, Instance instance) {
        return contest.held().isEmpty()
                ? ""
                : "; the places that they could have are held by "
                        + contest.held().stream()
                                .map(
                                        each ->
                                                each.people()
                                                        + (each.group() < 0
                                                                ? " of no group"
                                                                : " of group "
                                                                        + instance.groups()
                                                                                .name(
                                                                                        each
                                                                                                .group())))
                                .collect(Collectors.joining(", "));
    }

    private static void print(
            Order order,
            Instance instance,
            Answer answer,
            double readMillis,
            double solveMillis,
            PrintStream out) {
        String form =
                order.json()
                        ? "{\"matched\":%d,\"score\":%d,\"certified\":%b,\"participants\":%d,"
                                + "\"mentors\":%d,\"edges\":%d,\"readMillis\":%.3f,"
                                + "\"solveMillis\":%.3f}%n"
                        : "matched %d, score %d, certified %b; participants %d, mentors %d, edges"
                                + " %d; read in %.3f ms, solved in %.3f ms%n";
        out.printf(
                Locale.ROOT,
                form,
                answer.matched(),
                answer.score(),
                answer.certified(),
                instance.people().size(),
                instance.mentors().size(),
                instance.market().edges(),
                readMillis,
                solveMillis);
    }

    private static void write(Path file, Instance instance, Answer answer) throws IOException {
        try (Writer writer = Files.newBufferedWriter(file)) {
            for (int p = 0; p < answer.mentorOf().length; p++) {
                int mentor = answer.mentorOf()[p];
                if (mentor >= 0) {
                    writer.write(instance.people().name(p));
                    writer.write(' ');
                    writer.write(instance.mentors().name(mentor));
                    writer.write('\n');
                }
            }
        }
    }
}
