package org.handslag.gateway.subscription.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.handslag.contracts.PublicType;
import org.handslag.gateway.subscription.application.Subscriptions;
import org.handslag.gateway.subscription.model.Subscription;
import org.handslag.platform.access.Allowed;
import org.handslag.platform.aggregate.Page;
import org.handslag.platform.aggregate.Result;
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
import org.springframework.web.bind.annotation.RestController;

/** The systems that follow what happens in the caller's tenant. */
@RestController
class SubscriptionController {
    private static final int MOST_TYPES = 100;
    private static final int MOST_PROGRAMMES = 100;

    private final Subscriptions subscriptions;
    private final Answers answers;

    SubscriptionController(Subscriptions subscriptions, Answers answers) {
        this.subscriptions = subscriptions;
        this.answers = answers;
    }

    record SubscriptionRequest(
            @NotNull @Pattern(regexp = "[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?") String key,
            @Nullable @Size(max = MOST_TYPES) List<@NotNull @Size(max = 80) String> types,
            @Nullable @Size(max = MOST_PROGRAMMES) List<@NotNull @Size(max = 26) String> programmes,
            @NotNull @Pattern(regexp = "[0-7][0-9A-HJKMNP-TV-Z]{25}") String reader) {}

    record FilterRequest(
            @Nullable @Size(max = MOST_TYPES) List<@NotNull @Size(max = 80) String> types,
            @Nullable @Size(max = MOST_PROGRAMMES)
                    List<@NotNull @Size(max = 26) String> programmes) {}

    record SubscriptionView(
            String key,
            List<String> types,
            List<String> programmes,
            String reader,
            Subscription.State state) {
        static SubscriptionView of(Stored<Subscription> stored) {
            Subscription subscription = stored.state();
            return new SubscriptionView(
                    subscription.key(),
                    subscription.filter().types().stream()
                            .map(type -> PublicType.PREFIX + type)
                            .toList(),
                    subscription.filter().programmes(),
                    subscription.reader(),
                    subscription.state());
        }
    }

    @Allowed("begin-subscription")
    @AnswersWith(also = 201)
    @PostMapping("/api/subscriptions")
    ResponseEntity<SubscriptionView> begin(
            Call call, @Valid @RequestBody SubscriptionRequest request) {
        return written(
                subscriptions.begin(
                        call,
                        request.key(),
                        orEmpty(request.types()),
                        orEmpty(request.programmes()),
                        request.reader()));
    }

    @Allowed("change-subscription")
    @PostMapping("/api/subscriptions/{key}/filter")
    ResponseEntity<SubscriptionView> filter(
            Call call, @PathVariable String key, @Valid @RequestBody FilterRequest request) {
        return written(
                subscriptions.see(
                        call, key, orEmpty(request.types()), orEmpty(request.programmes())));
    }

    @Allowed("pause-subscription")
    @PostMapping("/api/subscriptions/{key}/pause")
    ResponseEntity<SubscriptionView> pause(Call call, @PathVariable String key) {
        return written(subscriptions.change(call, key, Subscription::pause));
    }

    @Allowed("resume-subscription")
    @PostMapping("/api/subscriptions/{key}/resumption")
    ResponseEntity<SubscriptionView> resume(Call call, @PathVariable String key) {
        return written(subscriptions.change(call, key, Subscription::resume));
    }

    @Allowed("end-subscription")
    @PostMapping("/api/subscriptions/{key}/end")
    ResponseEntity<SubscriptionView> end(Call call, @PathVariable String key) {
        return written(subscriptions.change(call, key, Subscription::end));
    }

    @Allowed("list-subscriptions")
    @GetMapping("/api/subscriptions")
    Page<SubscriptionView> list(Call call, Paging paging) {
        return subscriptions.list(call.tenant(), paging).map(SubscriptionView::of);
    }

    @Allowed("show-subscription")
    @GetMapping("/api/subscriptions/{key}")
    ResponseEntity<SubscriptionView> show(Call call, @PathVariable String key) {
        return answers.read(subscriptions.get(call.tenant(), key), SubscriptionView::of);
    }

    private ResponseEntity<SubscriptionView> written(Result<Subscription> result) {
        return answers.written("subscriptions", result, SubscriptionView::of);
    }

    private static List<String> orEmpty(@Nullable List<String> list) {
        return list == null ? List.of() : list;
    }
}
