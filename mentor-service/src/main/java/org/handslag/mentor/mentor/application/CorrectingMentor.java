package org.handslag.mentor.mentor.application;

import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.handslag.mentor.mentor.model.Contact;
import org.handslag.mentor.mentor.model.Engagement;
import org.handslag.mentor.mentor.model.Mentor;
import org.handslag.mentor.mentor.model.Profile;
import org.handslag.mentor.organisation.model.Organisation;
import org.handslag.mentor.programme.model.Programme;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Result;
import org.handslag.platform.call.Call;
import org.handslag.platform.inbox.Mirror;
import org.handslag.platform.personal.Recorded;
import org.handslag.platform.problem.ProblemException;
import org.springframework.stereotype.Component;

/** Corrects what is known of a mentor: the mentor, or who leads a programme of theirs. */
@Component
public class CorrectingMentor {
    private final Aggregates<Mentor> mentors;
    private final Aggregates<Organisation> organisations;
    private final Mirror<Programme> programmes;

    CorrectingMentor(
            Aggregates<Mentor> mentors,
            Aggregates<Organisation> organisations,
            Mirror<Programme> programmes) {
        this.mentors = mentors;
        this.organisations = organisations;
        this.programmes = programmes;
    }

    /**
     * Corrects it.
     *
     * @throws ProblemException 400 with what no programme of the mentor's has, for an unknown
     *     organisation, or for what only the mentor can say
     */
    public Result<Mentor> correct(
            Call call,
            String id,
            UnaryOperator<Contact> contact,
            UnaryOperator<Profile> profile,
            Recorded recording) {
        return mentors.change(
                call,
                id,
                present -> {
                    MentorReach.mustReach(call, present);
                    Mentor mentor = present.state();
                    Profile next = profile.apply(mentor.profile());
                    check(call, mentor, next);
                    Programmes.mustBeOwn(call, id, mentor.profile(), next, recording.toldBy());
                    return mentor.change(contact.apply(mentor.contact()), next, recording);
                });
    }

    /** What is new must be known to one of the mentor's programmes; what was there may stay. */
    private void check(Call call, Mentor mentor, Profile next) {
        Profile now = mentor.profile();
        String organisation = next.organisation();
        if (organisation != null
                && !organisation.equals(now.organisation())
                && organisations.find(call.tenant(), organisation).isEmpty()) {
            throw ProblemException.invalid("/organisation", "unknown", Map.of());
        }
        String industry = next.industry();
        Programmes.check(
                industry == null
                        || industry.equals(now.industry())
                        || one(call, mentor, programme -> programme.hasIndustry(industry)),
                "/industry");
        String municipality = next.municipality();
        Programmes.check(
                municipality == null
                        || municipality.equals(now.municipality())
                        || one(call, mentor, programme -> programme.hasMunicipality(municipality)),
                "/municipality");
        for (int i = 0; i < next.reach().size(); i++) {
            String place = next.reach().get(i);
            Programmes.check(
                    now.reach().contains(place)
                            || one(call, mentor, programme -> programme.hasMunicipality(place)),
                    "/reach/" + i);
        }
    }

    private boolean one(Call call, Mentor mentor, Predicate<Programme> knows) {
        return mentor.engagements().stream()
                .map(Engagement::programme)
                .map(programme -> programmes.find(call.tenant(), programme))
                .flatMap(Optional::stream)
                .anyMatch(knows);
    }
}
