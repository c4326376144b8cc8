/** Everything about one person, from all services, as one document or one page. */
@NullMarked
package org.handslag.gateway.export;

import org.jspecify.annotations.NullMarked;
