/** The rule of stepwise disclosure, pure: policy, the participant's own say, facts, and a day. */
@NullMarked
package org.handslag.participant.disclosure.model;

import org.jspecify.annotations.NullMarked;
