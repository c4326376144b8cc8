/** What can be done with programmes. */
@NullMarked
package org.handslag.participant.programme.application;

import org.jspecify.annotations.NullMarked;
