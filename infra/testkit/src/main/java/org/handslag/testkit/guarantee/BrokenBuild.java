package org.handslag.testkit.guarantee;

import java.util.function.Consumer;
import org.awaitility.core.ConditionTimeoutException;
import org.handslag.testkit.RunningService;
import org.handslag.testkit.Space;

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
     * @param suite turns red by an {@link AssertionError}, or by waiting in vain
     * @return what it said of this build
     * @throws AssertionError where it turns red on the sound one, or not on this one
     */
    public AssertionError turnsRed(B sound, Consumer<B> suite) {
        suite.accept(sound);
        try {
            suite.accept(build);
        } catch (AssertionError red) {
            return red;
        } catch (ConditionTimeoutException waitedInVain) {
            return new AssertionError(waitedInVain.getMessage(), waitedInVain);
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
        Build build = Build.of(application, service);
        return turnsRed(new BrokenBuild<>(name, lacks, build), sound, suite);
    }

    /**
     * The same of a build, in a space of its own.
     *
     * @param broken the build that lacks something
     */
    public static AssertionError turnsRed(
            BrokenBuild<Build> broken, RunningService sound, Consumer<RunningService> suite) {
        Build build = broken.build();
        try (RunningService started = RunningService.startIn(Space.own(build.name()), build)) {
            return new BrokenBuild<>(broken.name(), broken.lacks(), started).turnsRed(sound, suite);
        }
    }
}
