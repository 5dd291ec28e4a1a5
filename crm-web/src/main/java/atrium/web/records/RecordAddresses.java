package atrium.web.records;

import atrium.domain.recyclebin.GoingAlong;
import atrium.web.security.TypeAddresses;
import atrium.web.shell.Toasts;
import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts forms, states and suggestions at the path of every record type that has them. */
@Component
class RecordAddresses implements SmartInitializingSingleton {

    private final List<RecordDesk> desks;
    private final List<FactDesk> factDesks;
    private final List<StateDesk> states;
    private final List<RecordPicker> pickers;
    private final RecordFormPages pages;
    private final RecordFieldPages fieldPages;
    private final QuickForms quick;
    private final GoingAlong along;
    private final MessageSource texts;
    private final Toasts toasts;
    private final TypeAddresses addresses;

    RecordAddresses(
            List<RecordDesk> desks,
            List<FactDesk> factDesks,
            List<StateDesk> states,
            List<RecordPicker> pickers,
            RecordFormPages pages,
            RecordFieldPages fieldPages,
            QuickForms quick,
            GoingAlong along,
            MessageSource texts,
            Toasts toasts,
            TypeAddresses addresses) {
        this.desks = desks;
        this.factDesks = factDesks;
        this.states = states;
        this.pickers = pickers;
        this.pages = pages;
        this.fieldPages = fieldPages;
        this.quick = quick;
        this.along = along;
        this.texts = texts;
        this.toasts = toasts;
        this.addresses = addresses;
    }

    @Override
    public void afterSingletonsInstantiated() {
        for (RecordDesk desk : desks) {
            addresses.put(
                    new RecordFormController(desk, pages, quick), desk.type().path());
        }
        for (FactDesk desk : factDesks) {
            addresses.put(
                    new RecordFieldController(desk, fieldPages), desk.type().path());
            addresses.put(new HiddenFieldsController(desk), desk.type().path());
        }
        for (StateDesk desk : states) {
            addresses.put(
                    new RecordStateController(desk, along, texts, toasts),
                    desk.type().path());
        }
        for (RecordPicker picker : pickers) {
            addresses.put(new PickerController(picker), picker.type().path());
        }
    }
}
