namespace TrajForge.Retail.Data;

/// <summary>What the generated shop sells: name, middle price in dollars, and options with their values from cheap to dear.</summary>
internal static class ProductWords
{
    private const string Table = """
        Rain Jacket | 92 | color: navy, olive, black, yellow | size: S, M, L, XL | lining: mesh, fleece
        Trail Shoes | 118 | color: grey, teal, orange | size: 7, 8, 9, 10, 11 | width: regular, wide | sole: cushioned, rugged
        Wool Scarf | 38 | color: charcoal, burgundy, cream, forest green | length: short, long | pattern: plain, striped, plaid
        Canvas Tote | 27 | color: natural, black, red | size: small, medium, large | closure: open, zipper
        Rain Boots | 64 | color: green, navy, yellow | size: 6, 7, 8, 9, 10 | height: ankle, mid, knee
        Sun Hat | 31 | color: sand, white, navy | size: S, M, L | brim: narrow, wide
        Winter Gloves | 34 | color: black, grey, red | size: S, M, L, XL | touchscreen: no, yes
        Leather Belt | 45 | color: brown, black, tan | length: 32 inch, 36 inch, 40 inch | buckle: silver, brass
        Pajama Set | 52 | color: blue, pink, grey | size: S, M, L, XL | fabric: cotton, flannel
        Travel Pouch | 23 | color: black, blue, green | size: small, large | material: nylon, leather
        Camp Stove | 74 | fuel: butane, propane, multi-fuel | burners: one, two | color: silver, green, red
        Sleeping Pad | 83 | length: short, regular, long | thickness: 2 inch, 3 inch, 4 inch | color: orange, grey
        Headlamp | 36 | brightness: 200 lumens, 400 lumens, 600 lumens | power: batteries, rechargeable | color: black, lime, blue
        Trekking Poles | 79 | material: aluminum, carbon | lock: twist, lever | grip: foam, cork | color: grey, red
        Picnic Blanket | 41 | size: small, medium, large | backing: none, waterproof | pattern: striped, checked, floral
        Cooler Box | 96 | capacity: 12 quarts, 24 quarts, 48 quarts | color: white, blue, tan | wheels: no, yes
        Insulated Mug | 26 | capacity: 10 oz, 14 oz, 20 oz | color: white, sage, black, coral | lid: slider, screw
        Lunch Box | 29 | compartments: one, two, three | color: mint, grey, navy | material: plastic, steel
        Kitchen Knife | 88 | blade: 6 inch, 8 inch, 10 inch | steel: stainless, carbon, damascus | handle: plastic, wood
        Cutting Board | 43 | size: small, medium, large | material: plastic, bamboo, walnut | groove: no, yes
        Frying Pan | 57 | diameter: 8 inch, 10 inch, 12 inch | coating: ceramic, nonstick, none | lid: no, yes
        Dutch Oven | 139 | capacity: 4 quarts, 5.5 quarts, 7 quarts | color: white, blue, red, green | shape: round, oval
        Toaster | 62 | slots: two, four | color: silver, black, cream | controls: dial, digital
        Rice Cooker | 91 | capacity: 3 cups, 6 cups, 10 cups | color: white, silver, black | heating: standard, induction
        Hand Mixer | 54 | speeds: 5, 7, 9 | color: white, red, aqua | cord: corded, cordless
        Food Scale | 33 | capacity: 5 kg, 10 kg | surface: plastic, glass, steel | display: front, pull-out
        Pepper Mill | 37 | height: 6 inch, 8 inch, 10 inch | material: acrylic, beech, walnut | drive: manual, electric
        Stoneware Teapot | 49 | capacity: 600 ml, 900 ml, 1200 ml | color: white, blue, black | infuser: no, yes
        Bath Towel | 28 | color: white, grey, navy, blush | size: hand, bath, sheet | weave: terry, waffle
        Duvet Cover | 94 | size: twin, full, queen, king | color: white, grey, indigo | fabric: cotton, linen
        Throw Pillow | 32 | color: rust, mustard, ivory, teal | size: 16 inch, 18 inch, 20 inch | filling: polyester, down
        Table Lamp | 68 | base: metal, ceramic, wood | shade: white, black, linen | switch: inline, touch
        Hallway Rug | 112 | length: 5 feet, 7 feet, 9 feet | color: grey, blue, rust | material: polyester, jute, wool
        Wall Mirror | 129 | shape: round, square, arched | size: small, medium, large | frame: black, gold, wood
        Picture Frame | 24 | size: 5x7, 8x10, 11x14 | color: black, white, oak | mat: no, yes
        Storage Basket | 35 | size: small, medium, large | material: felt, seagrass, cotton rope | handles: no, yes
        Shower Curtain | 30 | color: white, grey, sage | length: 72 inch, 84 inch | material: polyester, cotton
        Bar Stool | 108 | height: 24 inch, 26 inch, 30 inch | seat: wood, fabric, leather | back: no, yes
        Monitor Arm | 86 | screens: one, two | mount: clamp, grommet | color: white, black, silver
        Webcam | 77 | resolution: 720p, 1080p, 4K | microphone: mono, stereo | color: black, white
        Power Strip | 39 | outlets: 4, 6, 8, 12 | cord: 3 feet, 6 feet, 10 feet | color: white, black
        Desk Microphone | 104 | connection: USB, XLR | pattern: cardioid, omni, switchable | color: black, silver, red
        Record Player | 178 | drive: belt, direct | color: walnut, black, white | bluetooth: no, yes | speakers: none, built-in
        Ukulele | 98 | size: soprano, concert, tenor | wood: mahogany, spruce, koa | strings: nylon, fluorocarbon
        Dog Bed | 66 | size: small, medium, large, extra large | color: grey, brown, navy | filling: foam, memory foam
        Cat Tree | 121 | height: 3 feet, 4 feet, 6 feet | color: beige, grey | perches: two, three, four
        Bird Feeder | 42 | type: tube, hopper, window | capacity: 1 lb, 2 lb, 4 lb | color: green, copper, black
        Garden Hose | 58 | length: 25 feet, 50 feet, 75 feet | material: vinyl, rubber | nozzle: none, spray, jet
        Plant Pot | 30 | diameter: 6 inch, 8 inch, 10 inch, 12 inch | color: terracotta, white, grey | saucer: no, yes
        Bike Lock | 56 | type: cable, chain, U-lock | length: 3 feet, 4 feet, 6 feet | opening: key, combination
        """;

    public static IReadOnlyList<ProductWord> All { get; } = Table.Split('\n').Select(line => Parse(line.TrimEnd('\r'))).ToArray();

    private static ProductWord Parse(string line)
    {
        var parts = line.Split('|', StringSplitOptions.TrimEntries);
        var options = parts[2..].Select(part => part.Split(": ")).Select(pair => new OptionWord(pair[0], pair[1].Split(", "))).ToArray();
        return new ProductWord(parts[0], int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture), options);
    }
}

internal sealed record ProductWord(string Name, int Price, IReadOnlyList<OptionWord> Options);

internal sealed record OptionWord(string Name, IReadOnlyList<string> Values);
