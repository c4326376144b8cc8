/** What a signed-in subject may be in a tenant. */
@NullMarked
package org.handslag.gateway.membership.model;

import org.jspecify.annotations.NullMarked;
