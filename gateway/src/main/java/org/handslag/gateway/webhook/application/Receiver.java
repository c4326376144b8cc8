package org.handslag.gateway.webhook.application;

import org.handslag.gateway.feed.application.Rendering;

/** Where, signed how, and in which words events are sent. */
record Receiver(String url, Signing signing, Rendering rendering) {}
