package atrium.web.sharing;

import atrium.domain.records.RecordType;
import atrium.domain.records.RecordTypes;
import atrium.domain.sharing.AccessReasons;
import atrium.domain.sharing.Sharing;
import atrium.web.security.TypeAddresses;
import atrium.web.shell.Toasts;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts the pages of shares at the path of every record type whose records can be shared. */
@Component
class ShareAddresses implements SmartInitializingSingleton {

    private final RecordTypes types;
    private final Sharing sharing;
    private final SharePages pages;
    private final AccessReasons reasons;
    private final Toasts toasts;
    private final MessageSource texts;
    private final TypeAddresses addresses;

    ShareAddresses(
            RecordTypes types,
            Sharing sharing,
            SharePages pages,
            AccessReasons reasons,
            Toasts toasts,
            MessageSource texts,
            TypeAddresses addresses) {
        this.types = types;
        this.sharing = sharing;
        this.pages = pages;
        this.reasons = reasons;
        this.toasts = toasts;
        this.texts = texts;
        this.addresses = addresses;
    }

    @Override
    public void afterSingletonsInstantiated() {
        types.all().stream().filter(RecordType::shared).forEach(type -> {
            addresses.put(new ShareController(type, sharing, pages, toasts), type.path());
            addresses.put(new AccessController(type, reasons, sharing, pages, texts), type.path());
        });
    }
}
