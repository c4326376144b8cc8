package org.handslag.reporting.pool.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Map;
import org.handslag.platform.access.Allowed;
import org.handslag.platform.call.Call;
import org.handslag.platform.problem.ProblemException;
import org.handslag.reporting.boardreport.application.ReportJson;
import org.handslag.reporting.boardreport.web.AskedDay;
import org.handslag.reporting.figures.Pooling;
import org.handslag.reporting.figures.report.Pooled;
import org.handslag.reporting.pool.application.PoolingFigures;
import org.handslag.reporting.rendering.PoolPage;
import org.handslag.reporting.rendering.Texts;
import org.handslag.reporting.rendering.web.Reading;
import org.handslag.reporting.rendering.web.Readings;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Several programmes of the tenant in one table. */
@RestController
@RequestMapping("/api/pooled-figures")
class PoolController {
    private final PoolingFigures pooling;
    private final Readings readings;

    PoolController(PoolingFigures pooling, Readings readings) {
        this.pooling = pooling;
        this.readings = readings;
    }

    @Allowed("pool-figures")
    @GetMapping
    ResponseEntity<byte[]> pool(
            Call call,
            HttpServletRequest request,
            @RequestParam String programmes,
            @RequestParam String by,
            @RequestParam String asOf)
            throws HttpMediaTypeNotAcceptableException {
        Pooled pooled = pooling.pool(call, programmes, by(by), AskedDay.asOf(asOf));
        return readings.answer(
                call,
                request,
                new Reading(
                        "pooled-by-" + pooled.by() + "-" + pooled.asOf(),
                        () -> ReportJson.text(pooled),
                        tongue -> PoolPage.of(pooled, new Texts(tongue)),
                        seen -> {}));
    }

    private static Pooling.By by(String code) {
        return Arrays.stream(Pooling.By.values())
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> ProblemException.invalid("?by", "unknown", Map.of()));
    }
}
