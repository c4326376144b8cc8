package org.handslag.participant.admission.web;

import java.util.List;
import org.handslag.participant.admission.application.PrintingLists;
import org.handslag.platform.personal.PersonId;
import org.handslag.platform.personal.PrivateText;

/** Who is in a cohort's programme, in the order of names. */
record AttendanceView(String cohort, List<PresentView> people) {

    record PresentView(String admission, @PersonId String participant, PrivateText name) {}

    static AttendanceView of(PrintingLists.Attendance attendance) {
        return new AttendanceView(
                attendance.cohort().id(),
                attendance.lines().stream()
                        .map(
                                line ->
                                        new PresentView(
                                                line.admission().id(),
                                                line.admission().state().person().participant(),
                                                line.identity().name()))
                        .toList());
    }
}
