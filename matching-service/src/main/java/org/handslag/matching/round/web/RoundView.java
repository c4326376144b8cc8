package org.handslag.matching.round.web;

import java.time.LocalDate;
import java.util.List;
import org.handslag.matching.round.model.Act;
import org.handslag.matching.round.model.Choice;
import org.handslag.matching.round.model.Chooser;
import org.handslag.matching.round.model.Resolution;
import org.handslag.matching.round.model.Round;
import org.handslag.matching.round.model.RoundMode;
import org.handslag.matching.round.model.RoundState;
import org.handslag.matching.solve.application.Progress;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.personal.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A round as its callers see it.
 *
 * @param participants how many can be chosen
 * @param mentors how many can choose
 * @param choices how many have chosen
 * @param contested how many people more than one mentor wished for; absent until resolved
 * @param proposals how many people a mentor got; absent until resolved
 * @param choosers each mentor with places and choice, where the caller may see them
 * @param choice the choice that was just recorded
 * @param job what goes on beside the requests; absent: nothing
 * @param solution how the engine solves it, where the caller may see it
 */
record RoundView(
        String id,
        String programme,
        String cohort,
        RoundMode mode,
        String seed,
        LocalDate openedOn,
        @Nullable LocalDate resolvedOn,
        @Nullable LocalDate publishedOn,
        @Nullable LocalDate cancelledOn,
        int participants,
        int mentors,
        int choices,
        @Nullable Integer contested,
        @Nullable Integer proposals,
        RoundState state,
        @Nullable List<ChooserView> choosers,
        @Nullable ChoiceView choice,
        @Nullable Job job,
        @Nullable SolutionView solution) {

    /**
     * What goes on beside the requests; absent: nothing.
     *
     * @param done how much of the stage is done, {@code of} how much there is; 0: not known
     */
    record Job(Progress.Stage stage, int done, int of) {
        static Job of(Progress progress) {
            return new Job(progress.stage(), progress.done(), progress.of());
        }
    }

    /**
     * A mentor who can choose.
     *
     * @param held places that were taken when the round opened
     * @param choice absent until they have chosen
     */
    record ChooserView(
            @PersonId String mentor, int capacity, int held, @Nullable ChoiceView choice) {}

    /**
     * Whom a mentor wants.
     *
     * @param participants in order of wish
     * @param by who entered it: {@code self} or {@code staff}
     */
    record ChoiceView(
            @PersonId String mentor,
            @PersonId List<String> participants,
            LocalDate on,
            String by,
            @Nullable String toldBy,
            String recordedBy) {
        private static @Nullable ChoiceView of(@Nullable Choice choice) {
            return choice == null
                    ? null
                    : new ChoiceView(
                            choice.mentor(),
                            choice.participants(),
                            choice.on(),
                            choice.self() ? "self" : "staff",
                            choice.toldBy(),
                            choice.recordedBy());
        }
    }

    /** Counts and dates. */
    static RoundView summary(Stored<Round> stored) {
        return of(stored, null, null);
    }

    /** With every mentor who can choose. */
    static RoundView whole(Stored<Round> stored) {
        Round round = stored.state();
        return of(
                stored,
                round.choosers().stream().map(chooser -> chooser(round, chooser)).toList(),
                null);
    }

    /** The same with what goes on and how it is solved. */
    RoundView with(@Nullable Job going, @Nullable SolutionView how) {
        return new RoundView(
                id,
                programme,
                cohort,
                mode,
                seed,
                openedOn,
                resolvedOn,
                publishedOn,
                cancelledOn,
                participants,
                mentors,
                choices,
                contested,
                proposals,
                state,
                choosers,
                choice,
                going,
                how);
    }

    /** With one mentor's choice, and nobody else's. */
    static RoundView withChoiceOf(Stored<Round> stored, String mentor) {
        return of(stored, null, ChoiceView.of(stored.state().choices().get(mentor)));
    }

    private static ChooserView chooser(Round round, Chooser chooser) {
        return new ChooserView(
                chooser.mentor(),
                chooser.capacity(),
                chooser.held(),
                ChoiceView.of(round.choices().get(chooser.mentor())));
    }

    private static RoundView of(
            Stored<Round> stored,
            @Nullable List<ChooserView> choosers,
            @Nullable ChoiceView choice) {
        Round round = stored.state();
        Resolution resolution = round.resolution();
        return new RoundView(
                stored.id(),
                round.programme(),
                round.cohort(),
                round.mode(),
                Long.toString(round.seed()),
                round.opened().on(),
                on(round.resolved()),
                on(round.published()),
                on(round.cancelled()),
                round.candidates().size(),
                round.choosers().size(),
                round.choices().size(),
                resolution == null ? null : resolution.contested(),
                resolution == null ? null : resolution.proposals().size(),
                round.state(),
                choosers,
                choice,
                null,
                null);
    }

    private static @Nullable LocalDate on(@Nullable Act act) {
        return act == null ? null : act.on();
    }
}
