/** What can be done with participants. */
@NullMarked
package org.handslag.participant.participant.application;

import org.jspecify.annotations.NullMarked;
