package org.handslag.reporting.opening.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.handslag.platform.access.Allowed;
import org.handslag.platform.call.Call;
import org.handslag.platform.call.Paging;
import org.handslag.platform.problem.ProblemException;
import org.handslag.platform.problem.Words;
import org.handslag.reporting.boardreport.web.AskedDay;
import org.handslag.reporting.opening.application.OpeningFigure;
import org.handslag.reporting.rendering.FigureTexts;
import org.handslag.reporting.rendering.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A report's figures, opened. */
@RestController
@RequestMapping("/api/figure-facts")
class OpeningController {
    private final OpeningFigure opening;

    OpeningController(OpeningFigure opening) {
        this.opening = opening;
    }

    @Allowed("open-figure")
    @GetMapping("/{programme}")
    OpenedView open(
            Call call,
            HttpServletRequest request,
            Paging paging,
            @PathVariable String programme,
            @RequestParam String report,
            @RequestParam String asOf,
            @RequestParam String figure,
            @RequestParam(required = false) @Nullable String from) {
        OpeningFigure.Part part =
                opening.open(
                        call,
                        programme,
                        report,
                        AskedDay.asOf(asOf),
                        figure,
                        after(from),
                        paging.limit());
        var texts = new FigureTexts(new Texts(Words.language(request).getLanguage()));
        return OpenedView.of(figure, part, texts);
    }

    /** Facts of a figure have no ids of their own in common: a part begins after so many. */
    private static int after(@Nullable String from) {
        if (from == null) {
            return 0;
        }
        if (!from.matches("\\d{1,7}")) {
            throw ProblemException.invalid("?from", "wrong-form", Map.of());
        }
        return Integer.parseInt(from);
    }
}
