"""One executor shared by many articles."""

from __future__ import annotations

from concurrent.futures import Executor, Future, ThreadPoolExecutor
from threading import Event, Lock

import pytest
from hypothesis import given, strategies as st

from presscast.speak.turns import Turns


class ByHand(Executor):
    """Runs nothing until told to; remembers in which order it was asked."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, Future]] = []

    def submit(self, fn, /, *args, **kwargs):
        future: Future = Future()
        self.asked.append((fn(*args), future))
        return future


@given(turns=st.lists(st.integers(0, 4), max_size=30), ahead=st.integers(1, 5))
def test_what_began_first_is_handed_on_first_and_never_too_much(turns, ahead):
    hand = ByHand()
    shared = Turns(hand, ahead)
    futures = [shared.of(turn).submit(str, f"{turn}.{number}") for number, turn in enumerate(turns)]
    order = []
    while len(order) < len(turns):
        flying = hand.asked[len(order) :]
        assert 1 <= len(flying) <= ahead
        name, future = flying[0]
        order.append(name)
        future.set_result(name)
    assert [future.result(0) for future in futures] == [f"{t}.{n}" for n, t in enumerate(turns)]
    queued = order[ahead:]
    assert queued == sorted(queued, key=lambda name: (int(name.split(".")[0]), int(name.split(".")[1])))


def test_a_failure_is_the_caller_s_and_a_refusal_too():
    class Broken(Executor):
        def submit(self, fn, /, *args, **kwargs):
            raise RuntimeError("the pool is broken")

    with ThreadPoolExecutor(1) as pool:
        assert isinstance(Turns(pool, 2).of(0).submit(int, "x").exception(5), ValueError)
    futures = [Turns(Broken(), 1).of(0).submit(int, "1") for _ in range(3)]
    assert all("broken" in str(future.exception(0)) for future in futures)


def test_a_call_under_way_is_shared_and_made_again_afterwards():
    hand = ByHand()
    shared = Turns(hand, 1)
    other = shared.of(0).submit(str, "other")
    first, second, third = (shared.of(turn).submit(str, "byline") for turn in (2, 1, 0))
    assert second.cancel()
    hand.asked[0][1].set_result("other")
    hand.asked[1][1].set_result("byline")
    assert (other.result(0), first.result(0), third.result(0)) == ("other", "byline", "byline")
    again = shared.of(0).submit(str, "byline")
    assert not again.done()
    assert [name for name, _ in hand.asked] == ["other", "byline", "byline"]


def test_a_call_that_two_ask_for_is_made_at_the_turn_of_the_first():
    hand = ByHand()
    shared = Turns(hand, 1)
    shared.of(0).submit(str, "busy")
    late = shared.of(3).submit(str, "disclosure")
    shared.of(2).submit(str, "other")
    early = shared.of(1).submit(str, "disclosure")
    hand.asked[0][1].set_result("busy")
    assert hand.asked[1][0] == "disclosure"
    assert late.running()
    assert early.running()


def test_who_asks_while_a_result_is_kept_has_it_too_and_after_a_failure_it_is_made_again():
    hand, late = ByHand(), []
    shared = Turns(hand, 1)

    def ask_again(_):
        late.append(shared.of(1).submit(str, "line"))

    shared.of(0).submit(str, "line").add_done_callback(ask_again)
    hand.asked[0][1].set_exception(OSError("no sound"))
    assert not late[0].done()
    late[0].add_done_callback(ask_again)
    hand.asked[1][1].set_result("sound")
    assert [future.result(0) for future in late] == ["sound", "sound"]
    assert len(hand.asked) == 2


def test_what_waits_for_its_turn_is_not_running():
    hand = ByHand()
    shared = Turns(hand, 1)
    first, second = (shared.of(0).submit(str, name) for name in "ab")
    assert (first.running(), second.running()) == (True, False)


def test_a_cancelled_call_is_not_made():
    hand = ByHand()
    shared = Turns(hand, 1)
    first, second, third = (shared.of(0).submit(str, n) for n in "abc")
    assert second.cancel()
    hand.asked[0][1].set_result("a")
    assert [name for name, _ in hand.asked] == ["a", "c"]
    assert first.result(0) == "a"
    assert not third.done()


def test_closed_it_leaves_nobody_waiting():
    gate, lock = Event(), Lock()
    with ThreadPoolExecutor(1) as pool:
        shared = Turns(pool, 1)
        futures = [shared.of(0).submit(gate.wait) for _ in range(3)]
        shared.close()
        assert all(future.exception(1) for future in futures if not future.cancelled())
        with pytest.raises(RuntimeError):
            shared.of(1).submit(lock.locked)
        gate.set()


class Turning(ByHand):
    """Keeps the first call waiting; those after it are answered at once, or refused."""

    def __init__(self, *, refuses: bool) -> None:
        super().__init__()
        self._refuses = refuses

    def submit(self, fn, /, *args, **kwargs):
        future = super().submit(fn, *args, **kwargs)
        if len(self.asked) > 1:
            if self._refuses:
                raise RuntimeError("the pool is broken")
            future.set_result(fn(*args))
        return future


@pytest.mark.parametrize("refuses", [True, False])
def test_thousands_of_queued_lines_end_where_their_executor_answers_at_once(refuses):
    hand = Turning(refuses=refuses)
    line = Turns(hand, 1).of(0)
    futures = [line.submit(str, number) for number in range(3000)]
    assert len(hand.asked) == 1
    hand.asked[0][1].set_result("0")
    assert all(future.done() for future in futures)
    ends = {str(future.exception(0)) for future in futures[1:]}
    assert ends == {"the pool is broken" if refuses else "None"}
