using Google.Protobuf.WellKnownTypes;
using Pulumi.Protocol;

namespace Pulumi.Tests.Protocol;

internal sealed class GrpcMessageTests
{
    [TestCase("plain", "plain")]
    [TestCase("50 %", "50 %25")]
    [TestCase("ä\n", "%C3%A4%0A")]
    public void EncodesWhatAHeaderCannotCarry(string text, string encoded)
    {
        Assert.That(GrpcMessage.EncodeText(text), Is.EqualTo(encoded));
        Assert.That(GrpcMessage.DecodeText(encoded), Is.EqualTo(text));
    }

    [TestCase("100%")]
    [TestCase("%zz")]
    [TestCase("%4")]
    public void LeavesInvalidEscapesAsTheyAre(string text) => Assert.That(GrpcMessage.DecodeText(text), Is.EqualTo(text));

    [Test]
    public void FramesAMessageWithItsLength()
    {
        Assert.That(GrpcMessage.Frame(new StringValue { Value = "abc" }), Is.EqualTo(new byte[] { 0, 0, 0, 0, 5, 10, 3, (byte)'a', (byte)'b', (byte)'c' }));
    }

    [Test]
    public void RefusesCompressedMessages()
    {
        Assert.That(() => GrpcMessage.ReadPrefix([1, 0, 0, 0, 0]), Throws.TypeOf<RpcException>().With.Message.Contains("compressed"));
    }
}
