/** Specifications of consents and waivers. */
@NullMarked
package org.handslag.participant.consent.model;

import org.jspecify.annotations.NullMarked;
