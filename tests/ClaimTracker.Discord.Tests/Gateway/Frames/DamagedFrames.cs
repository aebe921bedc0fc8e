using System.Text;

namespace ClaimTracker.Discord.Tests.Gateway.Frames;

/// <summary>Messages of the gateway with some bytes changed, doubled, cut out or cut off.</summary>
internal static class DamagedFrames
{
    private static readonly byte[][] Sound =
    [
        .. new[]
        {
            """{"op":10,"d":{"heartbeat_interval":41250,"_trace":["a"]},"s":null,"t":null}""",
            """{"op":11,"d":null}""",
            """{"t":"READY","s":1,"op":0,"d":{"v":10,"session_id":"abc","resume_gateway_url":"wss://a.test","user":{"id":"1"},"application":{"id":"2","flags":0}}}""",
            """{"t":"RESUMED","s":2,"op":0,"d":{}}""",
            """{"t":"INTERACTION_CREATE","s":3,"op":0,"d":{"id":"1573944226738077696","data":{"name":"cl\u00e4im","options":[{"value":"\ud83d\udd0e 1.5e-3"}]}}}""",
            """{"op":9,"d":true}""",
            """{"op":7,"d":null}""",
            """{"op":1,"d":251}""",
        }.Select(Encoding.UTF8.GetBytes),
    ];

    public static byte[] Next(Random random)
    {
        List<byte> bytes = [.. Sound[random.Next(Sound.Length)]];
        for (var changes = random.Next(1, 4); changes > 0 && bytes.Count > 1; changes--)
        {
            Damage(bytes, random);
        }

        return [.. bytes];
    }

    private static void Damage(List<byte> bytes, Random random)
    {
        var at = random.Next(bytes.Count);
        var length = random.Next(1, Math.Min(8, bytes.Count - at) + 1);
        switch (random.Next(5))
        {
            case 0:
                bytes[at] = (byte)random.Next(256);
                break;
            case 1:
                bytes[at] = "{}[]\",:\\0eu"u8[random.Next(11)];
                break;
            case 2:
                bytes.InsertRange(at, bytes.GetRange(at, length));
                break;
            case 3:
                bytes.RemoveRange(at, length);
                break;
            default:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
        }
    }
}
