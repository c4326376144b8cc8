package org.handslag.rules;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.handslag.gateway.erasure.model.Erasure;
import org.handslag.gateway.invitation.model.Invitation;
import org.handslag.matching.pair.model.Pair;
import org.handslag.matching.round.application.RoundOfPerson;
import org.handslag.matching.solve.model.Ranking;
import org.handslag.matching.solve.model.SnapshotPart;
import org.handslag.meeting.contact.application.ContactOfPerson;
import org.handslag.meeting.group.application.GroupOfPerson;
import org.handslag.meeting.groupevent.application.AttendedEvent;
import org.handslag.meeting.meeting.application.MeetingOfPerson;
import org.handslag.meeting.plan.application.PlanOfPerson;
import org.handslag.meeting.workbook.application.WorkbookOfPerson;
import org.handslag.mentor.mentor.application.FoundFor;
import org.handslag.mentor.mentor.model.Mentor;
import org.handslag.mentor.organisation.application.OrganisationOfPerson;
import org.handslag.mentor.placement.model.PlacementApplication;
import org.handslag.mentor.reference.model.Reference;
import org.handslag.mentor.tour.model.Tour;
import org.handslag.participant.admission.model.Admission;
import org.handslag.participant.internship.model.Internship;
import org.handslag.participant.outcome.model.Outcome;
import org.handslag.participant.participant.model.Participant;
import org.handslag.platform.personal.PrivateText;
import org.handslag.platform.rights.PersonalData;
import org.handslag.reporting.attention.application.HandlingOfPerson;
import org.handslag.reporting.interview.application.InterviewOfPerson;
import org.handslag.reporting.survey.application.SurveyOfPerson;
import org.handslag.testkit.Bundles;
import org.junit.jupiter.api.Test;

/** Whoever reads the export of everything about them reads words, not names of fields. */
class ExportWordsTest {
    /** What each bean, or another of the same kind, shows of a person. */
    private static final Map<String, Class<?>> SHOWN =
            Map.ofEntries(
                    entry(
                            "membershipsOfPersons",
                            org.handslag.gateway.membership.model.Membership.class),
                    entry("invitationsOfPersons", Invitation.class),
                    entry("erasuresOfPersons", Erasure.class),
                    entry("roundsOfPersons", RoundOfPerson.class),
                    entry("solutionsOfPersons", Ranking.class),
                    entry("snapshotsOfPersons", SnapshotPart.Entry.class),
                    entry("pairsOfPersons", Pair.class),
                    entry("groupEventsOfPersons", AttendedEvent.class),
                    entry("contactsOfPersons", ContactOfPerson.class),
                    entry("groupsOfPersons", GroupOfPerson.class),
                    entry("workbooksOfPersons", WorkbookOfPerson.class),
                    entry("meetingPlansOfPersons", PlanOfPerson.class),
                    entry("meetingsOfPersons", MeetingOfPerson.class),
                    entry("minutesOfPersons", MeetingOfPerson.class),
                    entry("mentorsThemselves", Mentor.class),
                    entry("mentorsFoundForPersons", FoundFor.class),
                    entry("applicationsOfPersons", PlacementApplication.class),
                    entry("lettersOfPersons", PlacementApplication.class),
                    entry("referencesOfPersons", Reference.class),
                    entry("toursOfPersons", Tour.class),
                    entry("wordsOfTours", Tour.class),
                    entry("organisationsOfPersons", OrganisationOfPerson.class),
                    entry("participantsThemselves", Participant.class),
                    entry("outcomesOfPersons", Outcome.class),
                    entry("internshipsOfPersons", Internship.class),
                    entry("notesOfInternships", Internship.class),
                    entry("admissionsOfPersons", Admission.class),
                    entry("surveysOfPersons", SurveyOfPerson.class),
                    entry("attentionOfPersons", HandlingOfPerson.class),
                    entry("interviewsOfPersons", InterviewOfPerson.class));

    @Test
    void everythingThatAnExportShowsIsListedHere() {
        Set<String> beans = new TreeSet<>();
        Code.services().stream()
                .flatMap(each -> each.getMethods().stream())
                .filter(method -> method.getRawReturnType().isEquivalentTo(PersonalData.class))
                .forEach(method -> beans.add(method.getName()));

        assertThat(beans).isEqualTo(new TreeSet<>(SHOWN.keySet()));
    }

    @Test
    void existForEveryFieldThatItCanPrint() {
        Set<String> fields = new TreeSet<>();
        Set<Type> walked = new HashSet<>();
        SHOWN.values().forEach(type -> walk(type, fields, walked));

        assertThat(fields).contains("birthYear", "counterpartSees", "respondent", "minutes");
        assertThat(Bundles.sameInEveryLanguage("gateway"))
                .containsAll(fields.stream().map(field -> "export.field." + field).toList());
    }

    /** The names of all components of records, through lists, maps and sealed types. */
    private static void walk(Type type, Set<String> fields, Set<Type> walked) {
        if (!walked.add(type)) {
            return;
        }
        if (type instanceof ParameterizedType generic) {
            walk(generic.getRawType(), fields, walked);
            for (Type argument : generic.getActualTypeArguments()) {
                walk(argument, fields, walked);
            }
        } else if (type instanceof Class<?> one && !one.equals(PrivateText.class)) {
            if (one.isRecord()) {
                for (RecordComponent component : one.getRecordComponents()) {
                    fields.add(component.getName());
                    walk(component.getGenericType(), fields, walked);
                }
            } else if (one.isSealed()) {
                for (Class<?> permitted : one.getPermittedSubclasses()) {
                    walk(permitted, fields, walked);
                }
            }
        }
    }
}
