package org.handslag.meeting.workbook.application;

import java.util.List;
import org.handslag.meeting.workbook.model.Workbook;
import org.handslag.meeting.workbook.model.Worker;

/** A workbook as far as it is about one person: without what the other one did. */
public record WorkbookOfPerson(String programme, String pair, List<Workbook.Done> done) {
    /** What the workbook says of the person. */
    public static WorkbookOfPerson of(Workbook workbook, String person) {
        Worker who = workbook.participant().equals(person) ? Worker.PARTICIPANT : Worker.MENTOR;
        return new WorkbookOfPerson(
                workbook.programme(),
                workbook.pair(),
                workbook.done().stream().filter(each -> each.who() == who).toList());
    }
}
