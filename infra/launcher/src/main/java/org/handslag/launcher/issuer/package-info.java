/** The development OIDC issuer: demo users of every role in two tenants, and tokens for anyone. */
@NullMarked
package org.handslag.launcher.issuer;

import org.jspecify.annotations.NullMarked;
