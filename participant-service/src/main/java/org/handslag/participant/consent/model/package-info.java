/** What a person consented to, and which secrecy they waived. */
@NullMarked
package org.handslag.participant.consent.model;

import org.jspecify.annotations.NullMarked;
