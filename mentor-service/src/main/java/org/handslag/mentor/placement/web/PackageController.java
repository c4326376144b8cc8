package org.handslag.mentor.placement.web;

import jakarta.validation.Valid;
import org.handslag.mentor.placement.application.SavingPackages;
import org.handslag.platform.access.Allowed;
import org.handslag.platform.aggregate.Page;
import org.handslag.platform.call.Call;
import org.handslag.platform.call.Paging;
import org.handslag.platform.personal.Recorded;
import org.handslag.platform.web.Answers;
import org.handslag.platform.web.AnswersWith;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Packages of internships that programmes save. */
@RestController
class PackageController {
    private final SavingPackages packages;
    private final Answers answers;

    PackageController(SavingPackages packages, Answers answers) {
        this.packages = packages;
        this.answers = answers;
    }

    @Allowed("save-package")
    @AnswersWith(also = 201)
    @PostMapping("/api/internship-packages")
    ResponseEntity<PackageView> save(Call call, @Valid @RequestBody Bodies.PackageBody body) {
        Recorded recording = new Recorded(call.caller().membership(), body.toldBy());
        return answers.written(
                "internship-packages",
                packages.save(call, body.programme(), body.key(), body.content(), recording),
                PackageView::of);
    }

    @Allowed("show-internship-package")
    @GetMapping("/api/internship-packages/{id}")
    ResponseEntity<PackageView> show(Call call, @PathVariable String id) {
        return answers.read(packages.show(call, id), PackageView::of);
    }

    @Allowed("list-internship-packages")
    @GetMapping("/api/internship-packages")
    Page<PackageView> list(
            Call call, Paging paging, @RequestParam(required = false) @Nullable String programme) {
        return packages.list(call, programme, paging).map(PackageView::of);
    }
}
