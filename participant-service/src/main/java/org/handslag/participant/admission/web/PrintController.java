package org.handslag.participant.admission.web;

import jakarta.servlet.http.HttpServletRequest;
import org.handslag.participant.admission.application.PrintingLists;
import org.handslag.participant.admission.application.ShowingForms;
import org.handslag.platform.access.Allowed;
import org.handslag.platform.call.Call;
import org.handslag.platform.problem.Words;
import org.handslag.platform.web.Answers;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Lists of a cohort's people and forms, for machines and for the printer. */
@RestController
class PrintController {
    private final PrintingLists lists;
    private final ShowingForms forms;
    private final Answers answers;
    private final Words words;

    PrintController(PrintingLists lists, ShowingForms forms, Answers answers, Words words) {
        this.lists = lists;
        this.forms = forms;
        this.answers = answers;
        this.words = words;
    }

    @Allowed("show-cv-booklet")
    @GetMapping(value = "/api/cohorts/{id}/cv-booklet", produces = MediaType.APPLICATION_JSON_VALUE)
    BookletView booklet(Call call, @PathVariable String id) {
        return BookletView.of(lists.booklet(call, id));
    }

    @Allowed("show-cv-booklet")
    @GetMapping(value = "/api/cohorts/{id}/cv-booklet", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<byte[]> printedBooklet(
            Call call, @PathVariable String id, HttpServletRequest request) {
        PrintedPage page = new PrintedPage(words, Words.language(request));
        String body = page.of(BookletView.of(lists.booklet(call, id)));
        return html(page, body);
    }

    @Allowed("show-attendance-list")
    @GetMapping(
            value = "/api/cohorts/{id}/attendance-list",
            produces = MediaType.APPLICATION_JSON_VALUE)
    AttendanceView attendance(Call call, @PathVariable String id) {
        return AttendanceView.of(lists.attendance(call, id));
    }

    @Allowed("show-attendance-list")
    @GetMapping(value = "/api/cohorts/{id}/attendance-list", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<byte[]> printedAttendance(
            Call call, @PathVariable String id, HttpServletRequest request) {
        PrintedPage page = new PrintedPage(words, Words.language(request));
        String body = page.of(AttendanceView.of(lists.attendance(call, id)));
        return html(page, body);
    }

    @Allowed("show-form")
    @GetMapping(
            value = "/api/admissions/{id}/forms/{step}",
            produces = MediaType.APPLICATION_JSON_VALUE)
    FormView form(
            Call call, @PathVariable String id, @PathVariable String step, HttpServletRequest in) {
        return FormView.of(forms.read(call, id, step), Words.language(in).getLanguage());
    }

    /** To be filled in by hand: nothing that was answered stands in it. */
    @Allowed("show-form")
    @GetMapping(value = "/api/admissions/{id}/forms/{step}", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<byte[]> printedForm(
            Call call, @PathVariable String id, @PathVariable String step, HttpServletRequest in) {
        PrintedPage page = new PrintedPage(words, Words.language(in));
        String body = page.of(forms.read(call, id, step));
        return html(page, body);
    }

    private ResponseEntity<byte[]> html(PrintedPage page, String body) {
        return answers.page(body, PrintedPage.STYLE, page::declare);
    }
}
