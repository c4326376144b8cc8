package org.handslag.gateway.webhook.application;

import java.util.List;
import org.handslag.gateway.feed.application.Rendering;
import org.handslag.gateway.webhook.model.Key;

/**
 * Where, signed how, and in which words events are sent.
 *
 * @param keys that sign, the one in use first
 */
record Receiver(String url, List<Key> keys, Rendering rendering) {}
