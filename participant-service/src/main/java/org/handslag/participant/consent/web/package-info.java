/** Consents and waivers of secrecy over HTTP. */
@NullMarked
package org.handslag.participant.consent.web;

import org.jspecify.annotations.NullMarked;
