package org.jebena.kernel.render;

import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.RenderedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import javax.imageio.ImageIO;
import org.jebena.notebook.Bundle;
import org.jebena.notebook.Renderer;

/** An image as PNG; one of more than two million pixels is shown smaller. */
final class ImageRenderer implements Renderer<RenderedImage> {
    private static final double PIXELS = 2_000_000;

    @Override
    public Class<RenderedImage> type() {
        return RenderedImage.class;
    }

    @Override
    public Bundle render(RenderedImage image) throws IOException {
        int width = image.getWidth(), height = image.getHeight();
        var text = Text.name(image.getClass()) + " " + width + "×" + height;
        var shown = image;
        if ((double) width * height > PIXELS) {
            shown = smaller(image, Math.sqrt(PIXELS / ((double) width * height)));
            text += ", shown at " + shown.getWidth() + "×" + shown.getHeight();
        }
        var png = new ByteArrayOutputStream();
        // In memory: the default would keep a file for it.
        ImageIO.setUseCache(false);
        if (!ImageIO.write(shown, "png", png)) ImageIO.write(smaller(image, 1), "png", png);
        var size = Map.of("width", shown.getWidth(), "height", shown.getHeight());
        return Bundle.text(text).with(Bundle.PNG, png.toByteArray()).describe(Bundle.PNG, size);
    }

    private static BufferedImage smaller(RenderedImage image, double scale) {
        var copy = new BufferedImage(Math.max(1, (int) (image.getWidth() * scale)), Math.max(1, (int) (image.getHeight() * scale)),
                BufferedImage.TYPE_INT_ARGB);
        var graphics = copy.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawRenderedImage(image, AffineTransform.getScaleInstance(scale, scale));
        graphics.dispose();
        return copy;
    }
}
