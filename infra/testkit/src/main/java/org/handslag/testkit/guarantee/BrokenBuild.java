package org.handslag.testkit.guarantee;

import java.util.function.Consumer;
import org.handslag.testkit.RunningService;

/**
 * A build that lacks something on purpose, kept beside the suite that must turn red on it: a suite
 * that passes with and without what it is about is none.
 *
 * @param name what the build is called, e.g. {@code tenantless}
 * @param lacks what was removed
 * @param build the build, as the suite takes it
 * @param <B> a running service, or a rule of a model
 */
public record BrokenBuild<B>(String name, String lacks, B build) {

    /**
     * The suite passes on the sound build and turns red on this one.
     *
     * @param suite throws {@link AssertionError} where it turns red
     * @return what it said of this build
     * @throws AssertionError where it turns red on the sound one, or not on this one
     */
    public AssertionError turnsRed(B sound, Consumer<B> suite) {
        suite.accept(sound);
        try {
            suite.accept(build);
        } catch (AssertionError red) {
            return red;
        }
        throw new AssertionError("the build '%s' lacks %s, and passes".formatted(name, lacks));
    }

    /**
     * The same of a whole service, which is started for it.
     *
     * @param application the service's application without what it lacks
     * @param service the name of the sound one
     */
    public static AssertionError turnsRed(
            String name,
            String lacks,
            Class<?> application,
            String service,
            RunningService sound,
            Consumer<RunningService> suite) {
        try (RunningService build = RunningService.start(application, service)) {
            return new BrokenBuild<>(name, lacks, build).turnsRed(sound, suite);
        }
    }
}
