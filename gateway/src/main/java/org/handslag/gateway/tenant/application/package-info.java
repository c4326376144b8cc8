/** Opening tenants, their leaving, and their end. */
@NullMarked
package org.handslag.gateway.tenant.application;

import org.jspecify.annotations.NullMarked;
