package org.handslag.meeting.group.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.handslag.meeting.group.application.FormingGroup;
import org.handslag.meeting.group.application.ShowingGroups;
import org.handslag.meeting.group.model.Group;
import org.handslag.meeting.reach.Asked;
import org.handslag.platform.access.Allowed;
import org.handslag.platform.aggregate.Page;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.call.Call;
import org.handslag.platform.call.Paging;
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

/** Groups over HTTP. */
@RestController
class GroupController {
    private static final String ID = "[0-7][0-9A-HJKMNP-TV-Z]{25}";
    private static final String CODE = "[a-z0-9][a-z0-9-]{0,59}";
    private static final int MOST_AT_ONCE = 200;

    private final FormingGroup forming;
    private final ShowingGroups showing;
    private final Answers answers;

    GroupController(FormingGroup forming, ShowingGroups showing, Answers answers) {
        this.forming = forming;
        this.showing = showing;
        this.answers = answers;
    }

    /** A new group. */
    record Form(
            @NotNull @Pattern(regexp = ID) String programme,
            @Pattern(regexp = ID) @Nullable String cohort,
            @NotNull @Pattern(regexp = CODE) String kind,
            @NotNull @Pattern(regexp = CODE) String key,
            @NotNull LocalDate formedOn,
            @Size(max = MOST_AT_ONCE)
                    @Nullable List<@NotNull @Pattern(regexp = ID) String> participants,
            @Size(max = MOST_AT_ONCE)
                    @Nullable List<@NotNull @Pattern(regexp = ID) String> mentors) {

        FormingGroup.People people() {
            return GroupController.people(participants, mentors);
        }
    }

    /** People who come. */
    record Joining(
            @Size(max = MOST_AT_ONCE)
                    @Nullable List<@NotNull @Pattern(regexp = ID) String> participants,
            @Size(max = MOST_AT_ONCE)
                    @Nullable List<@NotNull @Pattern(regexp = ID) String> mentors) {}

    /** Who comes and who leaves. */
    record Change(
            @NotNull LocalDate on,
            @Valid @Nullable Joining join,
            @Size(max = MOST_AT_ONCE) @Nullable List<@NotNull @Pattern(regexp = ID) String> leave) {

        FormingGroup.People people() {
            return join == null
                    ? GroupController.people(null, null)
                    : GroupController.people(join.participants(), join.mentors());
        }

        Set<String> leaving() {
            return leave == null ? Set.of() : Set.copyOf(leave);
        }
    }

    private static FormingGroup.People people(
            @Nullable List<String> participants, @Nullable List<String> mentors) {
        return new FormingGroup.People(
                participants == null ? List.of() : participants,
                mentors == null ? List.of() : mentors);
    }

    private static Function<Stored<Group>, GroupView> view(Call call) {
        return stored -> GroupView.of(call.caller(), stored);
    }

    @Allowed("form-group")
    @AnswersWith(also = 201)
    @PostMapping("/api/groups")
    ResponseEntity<GroupView> form(Call call, @Valid @RequestBody Form body) {
        return answers.written(
                "groups",
                forming.form(
                        call,
                        body.programme(),
                        body.cohort(),
                        body.kind(),
                        body.key(),
                        body.formedOn(),
                        body.people()),
                view(call));
    }

    @Allowed("change-group")
    @PostMapping("/api/groups/{id}/members")
    ResponseEntity<GroupView> change(
            Call call, @PathVariable String id, @Valid @RequestBody Change body) {
        return answers.written(
                "groups",
                forming.change(call, id, body.on(), body.people(), body.leaving()),
                view(call));
    }

    @Allowed("list-groups")
    @GetMapping("/api/groups")
    Page<GroupView> list(
            Call call,
            Paging paging,
            @RequestParam(required = false) @Nullable String programme,
            @RequestParam(required = false) @Nullable String cohort,
            @RequestParam(required = false) @Nullable String kind) {
        Asked asked =
                new Asked()
                        .with("state.programme", programme)
                        .with("state.cohort", cohort)
                        .with("state.kind", kind);
        return showing.list(call, asked.equal(), paging).map(view(call));
    }
}
