// What the test types into the notebook: in Java for our kernel, in Python for ipykernel, which proves the test itself.

const java = {
    hello: 'IO.println("Hello from the kernel");\n6 * 7',
    error: 'var word = "twelve";\nint number = Integer.parseInt(word);',
    errorName: 'NumberFormatException',
    errorShows: ['In[2]:2', 'Integer.parseInt(word)', '^'],
    image: [
        'import java.awt.Color;',
        'import java.awt.image.BufferedImage;',
        'var image = new BufferedImage(160, 80, BufferedImage.TYPE_INT_RGB);',
        'for (int x = 0; x < 160; x++)',
        '    for (int y = 0; y < 80; y++)',
        '        image.setRGB(x, y, Color.HSBtoRGB(x / 160f, 1f, 1 - y / 120f));',
        'image',
    ].join('\n'),
    completion: { typed: '"a text".is', offered: 'isBlank' },
    remember: 'int kept = 41;',
    spin: 'while (true) { }',
    recall: 'kept + 1',
    forgotten: 'kept',
};

const python = {
    hello: 'print("Hello from the kernel")\n6 * 7',
    error: 'three = [1, 2, 3]\nlast = three[3]',
    errorName: 'IndexError',
    errorShows: ['Cell In[2], line 2', 'three[3]'],
    image: [
        'import base64, struct, zlib',
        'from IPython.display import Image',
        'rows = b"".join(b"\\0" + b"".join(bytes([x, 90, 2 * y]) for x in range(160)) for y in range(80))',
        'chunk = lambda kind, data: struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))',
        'Image(b"\\x89PNG\\r\\n\\x1a\\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 160, 80, 8, 2, 0, 0, 0))',
        '      + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))',
    ].join('\n'),
    completion: { typed: '"a text".isal', offered: 'isalnum' },
    remember: 'kept = 41',
    spin: 'while True: pass',
    recall: 'kept + 1',
    forgotten: 'kept',
};

export const kernel = process.env.KERNEL ?? 'jebena';
export const cells = kernel.startsWith('python') ? python : java;
