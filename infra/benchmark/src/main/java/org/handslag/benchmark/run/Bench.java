package org.handslag.benchmark.run;

import java.io.PrintStream;
import java.util.Set;

/**
 * Something that is measured. Its main method is {@code Bench.run(…)}; a test of it calls {@link
 * #measure} with the arguments {@code --quick} and looks at the results.
 */
@FunctionalInterface
public interface Bench {
    /**
     * Measures.
     *
     * @throws WrongOutcome where what was measured did something else than it should; being slow is
     *     no wrong outcome
     */
    void measure(Arguments arguments, Results results) throws Exception;

    /**
     * Measures, prints the table or, with {@code --json}, the JSON, and leaves the results by
     * commit, unless {@code --quick} made them worthless as figures. Ends the process: 0, also
     * where a demand was not met; 1 where the outcome was wrong; 2 where an argument was.
     *
     * @param options the options that take a value, such as {@code --rounds}
     */
    static void run(String name, Set<String> options, String[] given, Bench bench) {
        // The results alone go to standard output, not what services log.
        PrintStream out = System.out;
        System.setOut(System.err);
        int status = 0;
        try {
            Arguments arguments = Arguments.of(given, options);
            Results results = new Results(name, arguments);
            try {
                bench.measure(arguments, results);
            } catch (WrongOutcome e) {
                // What was measured before is of use to whoever looks for the reason.
                System.err.println(results.table());
                System.err.println("wrong: " + e.getMessage());
                System.exit(1);
            }
            out.println(arguments.json() ? results.json() : results.table());
            if (!arguments.quick()) {
                System.err.println("left in " + results.write());
            }
        } catch (Arguments.Unknown e) {
            System.err.println(e.getMessage());
            status = 2;
        } catch (Exception e) {
            e.printStackTrace();
            status = 1;
        }
        System.exit(status);
    }
}
