package org.handslag.meeting.groupevent.web;

import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.handslag.meeting.groupevent.application.ShowingCourses;
import org.handslag.meeting.groupevent.application.ShowingCourses.Attender;
import org.handslag.meeting.groupevent.application.ShowingCourses.Course;
import org.handslag.meeting.groupevent.model.CourseCompletion.Progress;
import org.handslag.platform.access.Allowed;
import org.handslag.platform.call.Call;
import org.handslag.platform.personal.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Courses and who completed them over HTTP. */
@RestController
class CourseController {
    private static final String ID = "[0-7][0-9A-HJKMNP-TV-Z]{25}";

    private final ShowingCourses showing;

    CourseController(ShowingCourses showing) {
        this.showing = showing;
    }

    /** Every course of a programme. */
    record Courses(List<View> items) {}

    /** One course. */
    record View(
            String kind,
            @Nullable String cohort,
            int held,
            int planned,
            List<Person> participants,
            List<Person> mentors) {

        static View of(Course course) {
            return new View(
                    course.kind(),
                    course.cohort(),
                    course.held(),
                    course.planned(),
                    course.participants().stream().map(Person::of).toList(),
                    course.mentors().stream().map(Person::of).toList());
        }
    }

    /** Somebody who came. */
    record Person(@PersonId String person, int attended, Progress progress) {
        static Person of(Attender attender) {
            return new Person(attender.person(), attender.attended(), attender.progress());
        }
    }

    @Allowed("list-courses")
    @GetMapping("/api/courses")
    Courses list(Call call, @RequestParam @Pattern(regexp = ID) String programme) {
        return new Courses(showing.of(call, programme).stream().map(View::of).toList());
    }
}
