package org.handslag.meeting.groupevent.application;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.handslag.meeting.body.Faults;
import org.handslag.meeting.groupevent.model.Attendance;
import org.handslag.meeting.groupevent.model.CourseCompletion;
import org.handslag.meeting.groupevent.model.CourseCompletion.Progress;
import org.handslag.meeting.groupevent.model.EventState;
import org.handslag.meeting.groupevent.model.GroupEvent;
import org.handslag.meeting.mirrored.EventKind;
import org.handslag.meeting.mirrored.Known;
import org.handslag.meeting.mirrored.ProgrammeView;
import org.handslag.platform.access.Target;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.call.Call;
import org.handslag.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says who has completed which course, from the attendance of its events. */
@Component
public class ShowingCourses {
    private final Known known;
    private final Aggregates<GroupEvent> events;

    ShowingCourses(Known known, Aggregates<GroupEvent> events) {
        this.known = known;
        this.events = events;
    }

    /**
     * One course: the events of one kind for one cohort, or for the whole programme.
     *
     * @param cohort the cohort's id; null: for the whole programme
     * @param held how many events were held, {@code planned} how many are to come
     * @param participants those who came at least once, as far as the caller may know of them
     */
    public record Course(
            String kind,
            @Nullable String cohort,
            int held,
            int planned,
            List<Attender> participants,
            List<Attender> mentors) {}

    /** Somebody who came. */
    public record Attender(String person, int attended, Progress progress) {}

    private record Key(String kind, @Nullable String cohort) {}

    /**
     * The courses of a programme, in the blueprint's order.
     *
     * @throws ProblemException 404 where the programme is out of the caller's reach, 400 where it
     *     is unknown
     */
    public List<Course> of(Call call, String programme) {
        call.mustReach(Target.ofProgramme(programme));
        List<EventKind> kinds =
                known.programme(call.tenant(), programme)
                        .map(ProgrammeView::definition)
                        .orElseThrow(() -> Faults.unknown("?programme"))
                        .eventKinds();
        Map<Key, List<GroupEvent>> byCourse = new LinkedHashMap<>();
        for (Stored<GroupEvent> stored :
                events.all(call.tenant(), Map.of("state.programme", programme))) {
            GroupEvent event = stored.state();
            byCourse.computeIfAbsent(
                            new Key(event.kind(), event.cohort()), key -> new ArrayList<>())
                    .add(event);
        }
        List<Course> courses = new ArrayList<>();
        for (EventKind kind : kinds) {
            EventKind.Course course = kind.course();
            if (course != null) {
                CourseCompletion rule =
                        new CourseCompletion(course.needsAll(), course.attended(), course.of());
                byCourse.forEach(
                        (key, all) -> {
                            if (key.kind().equals(kind.key())) {
                                courses.add(course(call, key, all, rule));
                            }
                        });
            }
        }
        return courses;
    }

    private static Course course(Call call, Key key, List<GroupEvent> all, CourseCompletion rule) {
        List<Attendance> held =
                all.stream()
                        .filter(event -> event.state() == EventState.HELD)
                        .map(GroupEvent::attendance)
                        .filter(Objects::nonNull)
                        .toList();
        int planned =
                (int) all.stream().filter(event -> event.state() == EventState.PLANNED).count();
        return new Course(
                key.kind(),
                key.cohort(),
                held.size(),
                planned,
                attenders(held, Attendance::participants, rule, planned).stream()
                        .filter(each -> call.caller().mayKnow(each.person()))
                        .toList(),
                attenders(held, Attendance::mentors, rule, planned).stream()
                        .filter(each -> call.caller().knows(each.person()))
                        .toList());
    }

    private static List<Attender> attenders(
            List<Attendance> held,
            Function<Attendance, List<String>> side,
            CourseCompletion rule,
            int planned) {
        SortedMap<String, Integer> attended = new TreeMap<>();
        held.forEach(
                one -> side.apply(one).forEach(person -> attended.merge(person, 1, Integer::sum)));
        return attended.entrySet().stream()
                .map(
                        each ->
                                new Attender(
                                        each.getKey(),
                                        each.getValue(),
                                        rule.of(each.getValue(), held.size(), planned)))
                .toList();
    }
}
