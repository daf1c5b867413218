using System.Net;
using CalicoAci.Components.Model;

namespace CalicoAci.Components.Tests.Model;

public sealed class CidrContainingTests
{
    [TestCase("192.168.2.7/24", "192.168.2.0/24")]
    [TestCase("192.168.2.255/28", "192.168.2.240/28")]
    [TestCase("192.168.2.7/0", "0.0.0.0/0")]
    [TestCase("2001:db8::ffff/122", "2001:db8::ffc0/122")]
    public void ClearsHostBits(string text, string containing)
    {
        Assert.That(Cidr.TryParseContaining(text, out Cidr cidr), Is.True);
        Assert.That(cidr, Is.EqualTo(Cidr.Parse(containing)));
    }

    [TestCase("192.168.2.7/33")]
    [TestCase("192.168.2.7/-1")]
    [TestCase("192.168.2.7/+8")]
    [TestCase("192.168.2.7/8/8")]
    [TestCase("192.168.2/24")]
    public void RefusesWhatIsNoPrefixAtAll(string text) => Assert.That(Cidr.TryParseContaining(text, out _), Is.False);

    [Test]
    public void RefusesALengthThatTheAddressDoesNotHave()
        => Assert.That(() => Cidr.Containing(IPAddress.Loopback, 33), Throws.InstanceOf<ArgumentOutOfRangeException>());
}
