/** Consents and waivers of secrecy. */
@NullMarked
package org.handslag.participant.consent.application;

import org.jspecify.annotations.NullMarked;
