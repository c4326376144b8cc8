/** Opening tenants. */
@NullMarked
package org.handslag.gateway.tenant.application;

import org.jspecify.annotations.NullMarked;
