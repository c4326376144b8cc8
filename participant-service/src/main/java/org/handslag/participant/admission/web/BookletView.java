package org.handslag.participant.admission.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.handslag.participant.admission.application.PrintingLists;
import org.handslag.participant.admission.model.Written;
import org.handslag.participant.participant.model.Identity;
import org.handslag.platform.personal.PersonId;
import org.handslag.platform.personal.PrivateText;
import org.jspecify.annotations.Nullable;

/**
 * The CVs of a cohort's people.
 *
 * @param anonymous whether nobody is named: then neither letter nor link is shown, which name
 */
record BookletView(String cohort, boolean anonymous, List<CvView> people) {

    /**
     * One person.
     *
     * @param number counts the people of the booklet: by it those are spoken of who have no name
     * @param cv absent: there is none, or none without a name
     */
    record CvView(
            int number,
            String admission,
            @PersonId String participant,
            @Nullable PrivateText name,
            @Nullable PrivateText cv,
            @Nullable PrivateText letter,
            @Nullable PrivateText link) {}

    static BookletView of(PrintingLists.Booklet booklet) {
        List<CvView> people = new ArrayList<>();
        for (PrintingLists.Line line : booklet.lines()) {
            people.add(cv(people.size() + 1, line, booklet.anonymous()));
        }
        return new BookletView(booklet.cohort().id(), booklet.anonymous(), List.copyOf(people));
    }

    private static CvView cv(int number, PrintingLists.Line line, boolean anonymous) {
        Identity identity = line.identity();
        PrivateText named = identity.cv() == null ? identity.anonymousCv() : identity.cv();
        return new CvView(
                number,
                line.admission().id(),
                line.admission().state().person().participant(),
                anonymous ? null : identity.name(),
                anonymous ? identity.anonymousCv() : named,
                anonymous ? null : last(line, Written::letter),
                anonymous ? null : last(line, Written::link));
    }

    /** What was handed in with the latest step that has it. */
    private static @Nullable PrivateText last(
            PrintingLists.Line line, Function<Written, @Nullable PrivateText> what) {
        return line.admission().state().steps().reversed().stream()
                .map(step -> what.apply(step.written()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
