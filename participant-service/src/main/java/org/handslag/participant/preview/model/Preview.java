package org.handslag.participant.preview.model;

import java.util.List;
import java.util.stream.Stream;
import org.handslag.participant.blueprint.model.Blueprint;

/**
 * What a programme that is run from a blueprint asks of people, which stated things clash in it,
 * and where the platform's default holds because the document is silent.
 *
 * @param asks by who is asked, in the order in which they are shown; nobody who is asked nothing
 */
public record Preview(List<Ask> asks, List<Clash> clashes, List<Default> defaults) {

    /** Who is asked. */
    public enum Who {
        PROGRAMME,
        PARTICIPANTS,
        MENTORS,
        FIRMS,
        STAFF,
        REPORTS,
        GOALS
    }

    /** What is asked of some people. */
    public record Ask(Who who, List<Line> lines) {}

    /**
     * Things that do not go together.
     *
     * @param about JSON pointers to the places
     * @param stated whether the document itself says so
     * @param values what is stated or computed, as it is written
     */
    public record Clash(Line line, List<String> about, boolean stated, List<String> values) {}

    /** A place where the document is silent, and what holds there. */
    public record Default(String pointer, Line line) {}

    /** Reads a blueprint that has no fault. */
    public static Preview of(Blueprint blueprint) {
        Expectations expectations = new Expectations(blueprint);
        List<Ask> asks =
                Stream.of(
                                new Ask(Who.PROGRAMME, Frame.lines(blueprint)),
                                new Ask(
                                        Who.PARTICIPANTS,
                                        OfParticipants.lines(blueprint, expectations)),
                                new Ask(Who.MENTORS, OfMentors.lines(blueprint, expectations)),
                                new Ask(Who.FIRMS, OfFirms.lines(blueprint, expectations)),
                                new Ask(Who.STAFF, OfStaff.lines(blueprint, expectations)),
                                new Ask(Who.REPORTS, Accounts.reports(blueprint)),
                                new Ask(Who.GOALS, Accounts.goals(blueprint)))
                        .filter(ask -> !ask.lines().isEmpty())
                        .toList();
        return new Preview(asks, Clashes.of(blueprint), Defaults.of(blueprint));
    }
}
