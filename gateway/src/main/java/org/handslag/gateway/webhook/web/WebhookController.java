package org.handslag.gateway.webhook.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.handslag.gateway.webhook.application.Sender.Sent;
import org.handslag.gateway.webhook.application.Webhooks;
import org.handslag.gateway.webhook.model.Attempt;
import org.handslag.gateway.webhook.model.Attempt.Outcome;
import org.handslag.gateway.webhook.model.Course;
import org.handslag.gateway.webhook.model.Key;
import org.handslag.gateway.webhook.model.Webhook;
import org.handslag.platform.access.Allowed;
import org.handslag.platform.aggregate.Result;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.call.Call;
import org.handslag.platform.personal.PrivateText;
import org.handslag.platform.problem.ProblemException;
import org.handslag.platform.web.Answers;
import org.handslag.platform.web.AnswersWith;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The address to which a subscription's events are sent. */
@RestController
class WebhookController {
    private static final int URL = 2_000;
    private static final int CURSOR = 200;

    private final Webhooks webhooks;
    private final Answers answers;

    WebhookController(Webhooks webhooks, Answers answers) {
        this.webhooks = webhooks;
        this.answers = answers;
    }

    record WebhookRequest(@NotNull @Size(max = URL) String url) {}

    /**
     * From where all is sent again: one of the two.
     *
     * @param after a cursor, as the feed has handed it out to the subscription
     */
    record ReplayRequest(@Nullable Instant since, @Nullable @Size(max = CURSOR) String after) {}

    /**
     * A webhook.
     *
     * @param verificationKeys public keys of the asymmetric signatures, the one in use first
     */
    record WebhookView(
            String subscription,
            PrivateText url,
            List<String> verificationKeys,
            Webhook.State state,
            Webhook.@Nullable Reason disabledFor,
            @Nullable Instant disabledAt) {
        static WebhookView of(Stored<Webhook> stored) {
            Webhook webhook = stored.state();
            return new WebhookView(
                    webhook.subscription(),
                    webhook.url(),
                    webhook.keys().stream().map(Key::verification).toList(),
                    webhook.state(),
                    webhook.disabledFor(),
                    webhook.disabledAt());
        }
    }

    /** A webhook and the secret of its symmetric signature, which is shown this once. */
    record NewKeyView(
            String subscription, PrivateText url, PrivateText secret, String verificationKey) {
        static NewKeyView of(Stored<Webhook> stored) {
            Key key = stored.state().keys().getFirst();
            return new NewKeyView(
                    stored.state().subscription(),
                    stored.state().url(),
                    key.secret(),
                    key.verification());
        }
    }

    /**
     * How far deliveries have come.
     *
     * @param behind events that were not looked at yet
     * @param waiting events that were not taken and are tried again
     * @param nextAt when the next of them is
     * @param attempts the last ones, the newest first
     */
    record DeliveriesView(
            long behind, int waiting, @Nullable Instant nextAt, List<Attempt> attempts) {}

    record TestView(Outcome outcome, @Nullable Integer status, long millis) {
        static TestView of(Sent sent) {
            return new TestView(sent.outcome(), sent.status(), sent.millis());
        }
    }

    @Allowed("set-webhook")
    @AnswersWith(also = 201)
    @PostMapping("/api/subscriptions/{key}/webhook")
    ResponseEntity<Object> set(
            Call call, @PathVariable String key, @Valid @RequestBody WebhookRequest request) {
        Result<Webhook> result = webhooks.sendTo(call, key, request.url());
        boolean isNew = result instanceof Result.Written<Webhook> written && written.created();
        return isNew
                ? answers.written("webhooks", result, NewKeyView::of)
                : answers.written("webhooks", result, WebhookView::of);
    }

    @Allowed("rotate-webhook-key")
    @PostMapping("/api/subscriptions/{key}/webhook/rotation")
    ResponseEntity<NewKeyView> rotate(Call call, @PathVariable String key) {
        return answers.written("webhooks", webhooks.rotate(call, key), NewKeyView::of);
    }

    @Allowed("enable-webhook")
    @PostMapping("/api/subscriptions/{key}/webhook/enabling")
    ResponseEntity<WebhookView> enable(Call call, @PathVariable String key) {
        return answers.written("webhooks", webhooks.enable(call, key), WebhookView::of);
    }

    @Allowed("remove-webhook")
    @PostMapping("/api/subscriptions/{key}/webhook/removal")
    ResponseEntity<WebhookView> remove(Call call, @PathVariable String key) {
        return answers.written("webhooks", webhooks.remove(call, key), WebhookView::of);
    }

    @Allowed("replay-webhook")
    @PostMapping("/api/subscriptions/{key}/webhook/replay")
    DeliveriesView replay(
            Call call, @PathVariable String key, @Valid @RequestBody ReplayRequest request) {
        Instant since = request.since();
        String after = request.after();
        if (since != null && after == null) {
            return view(call, webhooks.replay(call, key, since));
        }
        if (after != null && since == null) {
            return view(call, webhooks.replay(call, key, after));
        }
        throw ProblemException.invalid(
                since == null ? "/since" : "/after", "since-or-after", Map.of());
    }

    @Allowed("test-webhook")
    @PostMapping("/api/subscriptions/{key}/webhook/test")
    TestView test(Call call, @PathVariable String key) {
        return TestView.of(webhooks.test(call, key));
    }

    @Allowed("show-webhook")
    @GetMapping("/api/subscriptions/{key}/webhook")
    ResponseEntity<WebhookView> show(Call call, @PathVariable String key) {
        return answers.read(webhooks.get(call.tenant(), key), WebhookView::of);
    }

    @Allowed("show-webhook-deliveries")
    @GetMapping("/api/subscriptions/{key}/webhook/deliveries")
    DeliveriesView deliveries(Call call, @PathVariable String key) {
        return view(call, webhooks.course(call.tenant(), key));
    }

    private DeliveriesView view(Call call, Course course) {
        return new DeliveriesView(
                webhooks.behind(call.tenant(), course),
                course.waiting().size(),
                course.nextDue().orElse(null),
                course.log().reversed());
    }
}
