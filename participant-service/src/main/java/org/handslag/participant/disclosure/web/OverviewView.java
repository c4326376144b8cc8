package org.handslag.participant.disclosure.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.handslag.participant.disclosure.application.Disclosing.Overview;
import org.handslag.participant.disclosure.model.Audience;
import org.handslag.participant.disclosure.model.Shown;
import org.handslag.participant.disclosure.model.Source;
import org.handslag.participant.disclosure.model.What;
import org.handslag.platform.personal.PersonId;
import org.handslag.platform.personal.ToldBy;
import org.jspecify.annotations.Nullable;

/**
 * What is shown of a participant to whom, what they said of it, and what workplaces were told.
 *
 * @param mentors each round and pair with its steps
 * @param workplaces what workplaces may be told, and what each of them was
 * @param said everything the person released and withheld, in the order of recording
 * @param told every telling of a workplace, in the order of recording
 */
record OverviewView(
        @PersonId String participant,
        List<AudienceView> mentors,
        Workplaces workplaces,
        List<Said> said,
        List<Told> told) {

    /**
     * What workplaces may be told.
     *
     * @param allowed by the blueprint; the person's own say is added to it and taken from it
     */
    record Workplaces(Set<What> allowed, Source source, List<Workplace> each) {}

    /** What a workplace was told, and what of it still holds. */
    record Workplace(String organisation, List<Shown> steps) {}

    /** What the person said. */
    record Said(
            What what,
            Audience to,
            boolean released,
            LocalDate on,
            String recordedBy,
            @Nullable ToldBy toldBy) {}

    /** What a workplace was told. */
    record Told(
            String organisation,
            Set<What> what,
            LocalDate on,
            String recordedBy,
            @Nullable ToldBy toldBy) {}

    static OverviewView of(Overview overview) {
        var disclosed = overview.participant().state().disclosed();
        return new OverviewView(
                overview.participant().id(),
                overview.mentors().stream().map(AudienceView::of).toList(),
                new Workplaces(
                        new TreeSet<>(overview.workplaces().workplace()),
                        overview.workplaces().workplaceSource(),
                        overview.told().stream()
                                .map(firm -> new Workplace(firm.organisation(), firm.steps()))
                                .toList()),
                disclosed.says().stream()
                        .map(
                                say ->
                                        new Said(
                                                say.what(),
                                                say.to(),
                                                say.released(),
                                                say.on(),
                                                say.recorded().by(),
                                                say.recorded().toldBy()))
                        .toList(),
                disclosed.tellings().stream()
                        .map(
                                telling ->
                                        new Told(
                                                telling.organisation(),
                                                new TreeSet<>(telling.what()),
                                                telling.on(),
                                                telling.recorded().by(),
                                                telling.recorded().toldBy()))
                        .toList());
    }
}
