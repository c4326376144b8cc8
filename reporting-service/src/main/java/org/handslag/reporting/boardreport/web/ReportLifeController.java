package org.handslag.reporting.boardreport.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.handslag.platform.access.Allowed;
import org.handslag.platform.call.Call;
import org.handslag.platform.personal.PrivateText;
import org.handslag.platform.personal.ToldBy;
import org.handslag.platform.web.Answers;
import org.handslag.reporting.boardreport.application.Differences;
import org.handslag.reporting.boardreport.application.SigningReport;
import org.handslag.reporting.boardreport.application.VerifyingReport;
import org.handslag.reporting.boardreport.model.BoardReport;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What happens to a report once it is frozen: it is signed, and computed again. */
@RestController
@RequestMapping("/api/reports/{id}")
class ReportLifeController {
    private final SigningReport signing;
    private final VerifyingReport verifying;
    private final Answers answers;

    ReportLifeController(SigningReport signing, VerifyingReport verifying, Answers answers) {
        this.signing = signing;
        this.verifying = verifying;
        this.answers = answers;
    }

    record Sign(
            @NotNull @Size(min = 1, max = 60) String signatory,
            @NotNull LocalDate on,
            @Nullable ToldBy toldBy) {}

    /**
     * A verdict; {@code differences}: from what was frozen to what is computed, {@code more}: there
     * are more than these.
     */
    record VerificationView(
            String id,
            VerifyingReport.Verdict verdict,
            String contentHash,
            @Nullable String inputsHash,
            List<DifferenceView> differences,
            boolean more) {
        static VerificationView of(VerifyingReport.Verified verified) {
            BoardReport report = verified.report().state();
            BoardReport.Inputs inputs = report.inputs();
            return new VerificationView(
                    verified.report().id(),
                    verified.verdict(),
                    report.contentHash(),
                    inputs == null ? null : inputs.hash(),
                    verified.differences().places().stream().map(DifferenceView::of).toList(),
                    verified.differences().more());
        }
    }

    /** Values of a report may be what staff wrote. */
    record DifferenceView(
            String pointer, @Nullable PrivateText before, @Nullable PrivateText after) {
        static DifferenceView of(Differences.Difference one) {
            return new DifferenceView(
                    one.pointer(),
                    PrivateText.ofTenantOrNull(one.before()),
                    PrivateText.ofTenantOrNull(one.after()));
        }
    }

    @Allowed("sign-report")
    @PostMapping("/signatures")
    ResponseEntity<FrozenView> sign(
            Call call, @PathVariable String id, @Valid @RequestBody Sign body) {
        return answers.written(
                "reports",
                signing.sign(call, id, body.signatory(), body.on(), body.toldBy()),
                FrozenView::of);
    }

    @Allowed("verify-report")
    @GetMapping("/verification")
    VerificationView verify(Call call, @PathVariable String id) {
        return VerificationView.of(verifying.verify(call, id));
    }
}
