package org.jebena.app.install;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/** The kernel's logo: a J whose ends are the nodes of a graph. Drawn from the same numbers as SVG and as PNG, on a field of 64 by 64. */
final class Logo {
    private static final int BACKGROUND = 0x17324D, LETTER = 0xF4F1EA, NODE = 0xF2994A;
    private static final double[][] NODES = {{28, 16}, {42, 16}, {20, 40}};

    private Logo() {}

    static String svg() {
        var svg = new StringBuilder("""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">
                  <rect x="2" y="2" width="60" height="60" rx="14" fill="#%06X"/>
                  <path d="M28 16 L42 16 L42 38 C42 53 20 53 20 40" fill="none" stroke="#%06X" stroke-width="6" stroke-linecap="round"/>
                """.formatted(BACKGROUND, LETTER));
        for (var node : NODES) {
            svg.append("  <circle cx=\"%.0f\" cy=\"%.0f\" r=\"6\" fill=\"#%06X\"/>\n".formatted(node[0], node[1], NODE));
        }
        return svg.append("</svg>\n").toString();
    }

    static byte[] png(int size) throws IOException {
        var image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        var canvas = image.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        canvas.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        canvas.scale(size / 64.0, size / 64.0);
        canvas.setColor(new Color(BACKGROUND));
        canvas.fill(new RoundRectangle2D.Double(2, 2, 60, 60, 28, 28));
        var letter = new Path2D.Double();
        letter.moveTo(28, 16);
        letter.lineTo(42, 16);
        letter.lineTo(42, 38);
        letter.curveTo(42, 53, 20, 53, 20, 40);
        canvas.setColor(new Color(LETTER));
        canvas.setStroke(new BasicStroke(6, BasicStroke.CAP_ROUND, BasicStroke.JOIN_MITER));
        canvas.draw(letter);
        canvas.setColor(new Color(NODE));
        for (var node : NODES) {
            canvas.fill(new Ellipse2D.Double(node[0] - 6, node[1] - 6, 12, 12));
        }
        canvas.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }
}
