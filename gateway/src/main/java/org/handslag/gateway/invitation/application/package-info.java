/** Issuing, withdrawing and accepting invitations. */
@NullMarked
package org.handslag.gateway.invitation.application;

import org.jspecify.annotations.NullMarked;
