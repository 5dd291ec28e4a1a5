package atrium.web.api;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import org.apache.catalina.core.ApplicationPart;
import org.apache.tomcat.util.http.fileupload.FileItem;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.disk.DiskFileItemFactory;
import org.apache.tomcat.util.http.fileupload.impl.SizeException;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** A form with a file whose length nobody knows: no more of it is read, and lies on the disk, than a file may have. */
final class BoundedForm extends HttpServletRequestWrapper {

    private static final int MOST_PARTS = 10;
    private static final int IN_MEMORY = 100_000;

    private final long most;
    private @Nullable List<Part> parts;

    /** @param most bytes of the whole form */
    BoundedForm(HttpServletRequest request, long most) {
        super(request);
        this.most = most;
    }

    @Override
    public Collection<Part> getParts() throws IOException {
        if (parts == null) {
            parts = read();
        }
        return parts;
    }

    @Override
    public @Nullable Part getPart(String name) throws IOException {
        return getParts().stream()
                .filter(part -> part.getName().equals(name))
                .findFirst()
                .orElse(null);
    }

    private List<Part> read() throws IOException {
        File folder = (File) getServletContext().getAttribute(ServletContext.TEMPDIR);
        DiskFileItemFactory items = new DiskFileItemFactory();
        items.setRepository(folder);
        items.setSizeThreshold(IN_MEMORY);
        FileUpload upload = new FileUpload();
        upload.setFileItemFactory(items);
        upload.setHeaderEncoding(StandardCharsets.UTF_8.name());
        upload.setSizeMax(most);
        upload.setFileCountMax(MOST_PARTS);
        try {
            return upload.parseRequest(new ServletRequestContext(this)).stream()
                    .map(item -> part(item, folder))
                    .toList();
        } catch (SizeException tooLong) {
            throw new MaxUploadSizeExceededException(most, tooLong);
        } catch (FileUploadException unreadable) {
            throw new MultipartException("The form can't be read", unreadable);
        }
    }

    private static Part part(FileItem item, File folder) {
        return new ApplicationPart(item, folder);
    }
}
